import type { Store } from "../../../src/infra/store/store.ts";
import { type Answer, answerOf, invalidToken, refusalAnswer } from "./answer.ts";
import { asShown } from "./as-shown.ts";
import type { Caller } from "./call.ts";
import { CALLS } from "./calls/index.ts";
import { checkAnswer } from "./check-answer.ts";
import { checkParameters } from "./check-parameters.ts";
import { CONTRACT } from "./contract.ts";
import { type Form, textOf } from "./form.ts";
import { badParameter, noAccess, unknownRecord } from "./refusal.ts";
import { refusalOf } from "./refusal-of.ts";

/** What answering a call takes. */
export interface Desk {
  readonly store: Store;
  readonly address: string;
  readonly callers: ReadonlyMap<string, Caller>;
  readonly debugging: boolean;
  /** Seconds since 1970. */
  readonly now: number;
}

/** Carries out the call that a form asks for, and says what Moodle says. */
export async function answerCall(desk: Desk, form: Form): Promise<Answer> {
  const json = form.get("moodlewsrestformat") === "json";
  try {
    const told = await carryOut(desk, form);
    const isAsWritten = form.get("moodlewssettingraw") === "1";
    return answerOf(isAsWritten ? told : asShown(textOf(form, "wsfunction"), told));
  } catch (error) {
    return refusalAnswer(refusalOf(error), { json, debugging: desk.debugging });
  }
}

const CONTROL = new Set(["wstoken", "wsfunction", "moodlewsrestformat", "moodlewssettingraw"]);

async function carryOut({ callers, ...desk }: Desk, form: Form): Promise<unknown> {
  const caller = callers.get(textOf(form, "wstoken"));
  if (caller === undefined) throw invalidToken();
  const name = textOf(form, "wsfunction");
  if (name === "") throw badParameter("Missing function name");
  const call = CALLS[name];
  const signature = CONTRACT.functions[name];
  if (call === undefined || signature === undefined) throw unknownRecord("external_functions");
  if (!caller.rights.has("webservice/rest:use")) throw noAccess();
  const asked = new Map([...form].filter(([key]) => !CONTROL.has(key)));
  const given = checkParameters(signature.parameters, asked);
  return checkAnswer(signature.returns, await call({ ...desk, caller }, given));
}
