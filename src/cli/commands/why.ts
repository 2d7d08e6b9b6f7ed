import type { Document } from "../../contract/documents/index.ts";
import { whyReply } from "../../contract/replies/why-reply.ts";
import { why as ask, whySpace } from "../../ops/diagnostics/why/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { callError } from "../call-error.ts";
import { spaceDocument } from "../../presentation/space-document.ts";
import { whyDocument } from "../../presentation/why-document.ts";
import { inInstallation } from "../execution.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";

/** `why PERSON [COURSE]`: the chain, the first broken link, who mends it. `why --space CODE`: the same of a space. */
export function why(call: Call): Promise<ExitCode> {
  const { space } = call.options;
  return space === undefined ? whyPerson(call) : whyCourse(call, space);
}

function whyPerson(call: Call): Promise<ExitCode> {
  if (!call.arguments.has("person")) throw personMissing(call);
  const question = {
    person: argumentOf(call, "person"),
    course: call.arguments.get("course") ?? null,
    at: timeOf(call),
  };
  return inInstallation(call, async ({ store, target, settings }) => {
    const answer = await ask({ store, target, policy: settings.policy }, question);
    await call.view.show("why", withReply(whyDocument(answer, call.speech), call, settings.policy.time_zone));
    return EXIT.done;
  });
}

/** The reply to copy, where one was asked for and the answer is about one space. */
function withReply(told: Document<"why">, { options: { reply, to } }: Call, timeZone: string): Document<"why"> {
  if (Array.isArray(told) || reply !== true) return told;
  return { ...told, reply: whyReply(told, { to: to ?? "student", timeZone, symptom: null }) };
}

function whyCourse(call: Call, space: string): Promise<ExitCode> {
  const at = timeOf(call);
  return inInstallation(call, async ({ store, target, settings }) => {
    const answer = await whySpace({ store, target, policy: settings.policy }, space, at);
    await call.view.show("space", spaceDocument(answer, call.speech));
    return EXIT.done;
  });
}

function personMissing({ speech }: Call): Error {
  const next = speech.say(speech.words.screens.call.seeCommandHelp, { command: "why" });
  return callError(speech, { message: "argumentMissing", facts: { name: "person" }, next });
}

/** The time to answer for, as an ISO 8601 time; null for now. */
function timeOf({ options: { at }, speech }: Call): string | null {
  if (at === undefined) return null;
  if (/^\d{4}-\d\d-\d\d/.test(at) && !Number.isNaN(Date.parse(at))) return new Date(at).toISOString();
  const next = speech.say(speech.words.screens.call.timeExample);
  throw callError(speech, { message: "timeWrong", facts: { value: at }, next });
}
