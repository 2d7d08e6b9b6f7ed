import { setTimeout as sleep } from "node:timers/promises";
import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { OperatorError, TransientError } from "../../../../model/errors.ts";
import { encodeForm, type Params } from "./encode-form.ts";
import { type Answer, readAnswer } from "./read-answer.ts";

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

/** What was sent, for those who ask how much. */
export interface Sent {
  calls: number;
  retries: number;
}

/** A Moodle that takes calls. */
export interface Service {
  readonly place: ServicePlace;
  readonly sent: Sent;
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

/** Opens nothing: every call stands for itself. */
export function openService(place: ServicePlace): Service {
  return { place, sent: { calls: 0, retries: 0 } };
}

/** A call to make. */
export interface Call {
  readonly does: string;
  readonly params: Params;
  /** Whether making it twice does what making it once does. */
  readonly repeatable: boolean;
}

/**
 * Makes a call and gives what Moodle answers. What may do later is tried again, a few times; Refused when Moodle says no, Unknown when
 * nobody knows, TransientError `moodle-unavailable`, OperatorError `moodle-token`.
 */
export async function makeCall(service: Service, call: Call): Promise<unknown> {
  const { retries, pause_ms } = service.place;
  for (let tried = 0; ; tried += 1) {
    const answer = await ask(service, call);
    if (pause_ms > 0) await sleep(pause_ms);
    if (answer.kind === "done") return answer.value;
    if (answer.kind === "refused") throw refusal(answer.code, answer.said, call);
    if (answer.kind === "unknown" && !call.repeatable) throw new Unknown(answer.why);
    if (tried >= retries) throw givenUp(answer, call);
    await waitAgain(service, tried);
  }
}

async function ask({ place, sent }: Service, { does, params }: Call): Promise<Answer> {
  const control = { moodlewsrestformat: "json", wsfunction: does, wstoken: place.token };
  sent.calls += 1;
  try {
    const response = await fetch(`${place.url.replace(/\/$/, "")}/webservice/rest/server.php`, {
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
export async function waitAgain({ place, sent }: Service, tried: number): Promise<void> {
  sent.retries += 1;
  await sleep(1000 * place.retry_seconds * 2 ** tried);
}

/** What the token may not do is no fault of a row. */
const OF_THE_TOKEN = ["invalidtoken", "accessexception", "nopermissions", "servicenotavailable", "enablewsdescription"];

function refusal(code: string, said: string, { does }: Call): Error {
  if (!OF_THE_TOKEN.includes(code)) return new Refused(code, said);
  return new OperatorError(`Moodle does not let the token call ${does}: ${code}.`, {
    code: "moodle-token",
    facts: { function: does, said: code },
    next: "Check `moodle.token`, and that its service holds this function; `passerelle doctor` looks at all of them.",
  });
}

// A value that is too long looks like a deadlock that never ends: then a row is to blame.
function givenUp(answer: Answer, { does }: Call): Error {
  if (answer.kind === "not-now" && answer.why === "deadlock") return new Refused("dmlwriteexception", "");
  return unavailable(does, answer.kind === "not-now" || answer.kind === "unknown" ? answer.why : "");
}

/** What is thrown when Moodle did not carry out a call, however often it was asked. */
export function unavailable(does: string, said: string): TransientError {
  return new TransientError(`Moodle did not carry out ${does}: ${said}.`, {
    code: "moodle-unavailable",
    facts: { function: does, said },
    next: "Give the same command again once Moodle answers: it goes on where it stopped.",
  });
}
