import { type Clock, systemClock } from "../../../../infra/clock.ts";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { OperatorError } from "../../../../model/errors.ts";
import { Away } from "../../away.ts";
import { encodeForm, type Params } from "./encode-form.ts";
import { type Answer, readAnswer } from "./read-answer.ts";
import { openTally, type Tally } from "./tally.ts";

type Limits =
  | "max_input_vars"
  | "rows_per_call"
  | "connections"
  | "timeout_seconds"
  | "retries"
  | "retry_seconds"
  | "pause_ms";

/** Where a Moodle takes calls, and how much of them. */
export interface ServicePlace extends Pick<MoodleSettings, Limits> {
  /** `https://moodle.univ.example`. */
  readonly url: string;
  readonly token: string;
}

/** What calls keep to, and who is told of them. */
export interface Terms {
  readonly clock: Clock;
  /** Throws Away where no call may be made now. */
  readonly checkOpen: () => void;
  /** Told of so many rows that have been carried out; what it throws ends the work. */
  readonly onSent: (rows: number) => void;
}

/** A Moodle that takes calls. */
export interface Service {
  readonly place: ServicePlace;
  readonly terms: Terms;
  readonly tally: Tally;
}

/** Moodle says no to a call: a row of it is wrong, or the token may not. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, said: string) {
    super(said === "" ? code : `${code}: ${said}`);
    this.name = "Refused";
    this.code = code;
  }
}

/** Nobody knows whether a call that must not be made twice was carried out: it has to be looked up. */
export class Unknown extends Error {}

const ANY_TIME: Terms = { clock: systemClock, checkOpen: () => undefined, onSent: () => undefined };

/** Opens nothing: every call stands for itself. */
export function openService(place: ServicePlace, terms: Terms = ANY_TIME): Service {
  return { place, terms, tally: openTally() };
}

/** A call to make. */
export interface Call {
  readonly does: string;
  readonly params: Params;
  /** Whether making it twice does what making it once does. */
  readonly repeatable: boolean;
  /** How many rows it carries; none where it only asks. */
  readonly rows?: number;
}

/**
 * Makes a call and gives what Moodle answers. What may do later is tried again, a few times; Refused when Moodle says no, Unknown when
 * nobody knows, Away `moodle-unavailable` or what the terms say, OperatorError `moodle-token`.
 */
export async function makeCall(service: Service, call: Call): Promise<unknown> {
  const { place, terms, tally } = service;
  for (let tried = 0; ; tried += 1) {
    terms.checkOpen();
    const began = terms.clock.elapsed();
    const answer = await ask(service, call);
    tally.add(call.does, { calls: 1, took_ms: terms.clock.elapsed() - began });
    await pause(service, call.does, place.pause_ms);
    if (answer.kind === "done") {
      tally.add(call.does, { rows: call.rows ?? 0 });
      return answer.value;
    }
    if (answer.kind === "refused") {
      tally.add(call.does, { refusals: 1 });
      throw refusal(answer.code, answer.said, call);
    }
    if (answer.kind === "unknown" && !call.repeatable) throw new Unknown(answer.why);
    if (tried >= place.retries) throw givenUp(answer, call);
    await waitAgain(service, call.does, tried);
  }
}

async function pause({ terms, tally }: Service, does: string, ms: number): Promise<void> {
  if (ms <= 0) return;
  tally.add(does, { waited_ms: ms });
  await terms.clock.sleep(ms);
}

/** Else names come as a page would show them, `&` as `&amp;`. In the address, where it takes no room from the rows. */
const AS_WRITTEN = "moodlewssettingraw=1";

async function ask({ place }: Service, { does, params }: Call): Promise<Answer> {
  const control = { moodlewsrestformat: "json", wsfunction: does, wstoken: place.token };
  try {
    const response = await fetch(`${place.url.replace(/\/$/, "")}/webservice/rest/server.php?${AS_WRITTEN}`, {
      method: "POST",
      body: encodeForm(params, control),
      redirect: "error",
      signal: AbortSignal.timeout(1000 * place.timeout_seconds),
    });
    return readAnswer(response.status, await response.text());
  } catch (error) {
    return isUnsent(error) ? { kind: "not-now", why: "unreachable" } : { kind: "unknown", why: whyOf(error) };
  }
}

/** Whether the call never left: nobody listens there, or nobody knows where there is. */
function isUnsent(error: unknown): boolean {
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/.test(whyOf(error));
}

// What fetch says of itself tells nothing: the reason stands behind it.
function whyOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const inner = cause instanceof AggregateError ? cause.errors : [cause ?? error];
  return inner.map((one: unknown) => (one instanceof Error ? one.message : String(one))).join("; ");
}

/** Waits before something is tried again, twice as long each time. */
export function waitAgain(service: Service, does: string, tried: number): Promise<void> {
  service.tally.add(does, { retries: 1 });
  return pause(service, does, 1000 * service.place.retry_seconds * 2 ** tried);
}

/** What the token may not do is no fault of a row. */
const OF_THE_TOKEN = ["invalidtoken", "accessexception", "nopermissions", "servicenotavailable", "enablewsdescription"];

function refusal(code: string, said: string, { does }: Call): Error {
  if (!OF_THE_TOKEN.includes(code)) return new Refused(code, said);
  // Only then it is told which right is missing.
  const told = code === "nopermissions" && said !== "" ? said.replace(/\.$/, "") : code;
  return new OperatorError(`Moodle does not let the token call ${does}: ${told}.`, {
    code: "moodle-token",
    facts: { function: does, said: told },
    next: "Check `moodle.token`, that its service holds this function, and the rights of its user; `passerelle doctor` looks at all of them.",
  });
}

// A value that is too long looks like a deadlock that never ends: then a row is to blame.
function givenUp(answer: Answer, { does }: Call): Error {
  if (answer.kind === "not-now" && answer.why === "deadlock") return new Refused("dmlwriteexception", "");
  return unavailable(does, answer.kind === "not-now" || answer.kind === "unknown" ? answer.why : "");
}

/** What is thrown when Moodle did not carry out a call, however often it was asked. */
export function unavailable(does: string, said: string): Away {
  return new Away(`Moodle did not carry out ${does}: ${said}.`, {
    reason: "unavailable",
    code: "moodle-unavailable",
    facts: { function: does, said },
    next: "Give the same command again once Moodle answers: it goes on where it stopped.",
  });
}
