import { type Act, actByHand } from "../../ops/runs/index.ts";
import { argumentOf, type Call } from "../call.ts";
import { callError, choiceError } from "../call-error.ts";
import { inExecution } from "../execution.ts";
import type { ExitCode } from "../exit-codes.ts";
import { neededArgument } from "../needed-argument.ts";
import { showRun } from "../show-run.ts";
import { writtenInstant } from "../written-instant.ts";

/** `campus ACT COURSE [VALUE] [PERSON]`: what a person does by hand on the embedded campus. */
export function campus(call: Call): Promise<ExitCode> {
  const act = actOf(call);
  const because = call.options.because ?? null;
  return inExecution(call, async (execution, installation) => {
    const { run } = await actByHand(execution, act, because);
    return showRun(call, installation, run);
  });
}

type MakeAct = (call: Call, course: string) => Act;

/** How each act is made of its call. */
const ACTS: ReadonlyMap<string, MakeAct> = new Map(
  Object.entries<MakeAct>({
    show: (_, course) => ({ does: "show", course }),
    hide: (_, course) => ({ does: "hide", course }),
    rename: (call, course) => ({ does: "rename", course, fullName: neededArgument(call, "value") }),
    rekey: (call, course) => ({ does: "rekey", course, idnumber: neededArgument(call, "value") }),
    dates: (call, course) => ({
      does: "set-dates",
      course,
      from: timeOf(call, "from", "beginning"),
      until: timeOf(call, "until", "end"),
    }),
    enrol: (call, course) => ({
      does: "enrol",
      course,
      username: neededArgument(call, "value"),
      role: roleOf(call),
      until: timeOf(call, "until", "end"),
    }),
    unenrol: (call, course) => ({
      does: "unenrol",
      course,
      username: neededArgument(call, "value"),
      role: roleOf(call),
      method: call.options.method ?? "manual",
    }),
    join: (call, course) => ({ does: "add-member", course, ...memberOf(call) }),
    leave: (call, course) => ({ does: "remove-member", course, ...memberOf(call) }),
    bind: (call, course) => ({
      does: "bind",
      course,
      cohort: neededArgument(call, "value"),
      role: roleOf(call),
      review: reviewOf(call),
    }),
    unbind: (call, course) => ({ does: "unbind", course, cohort: neededArgument(call, "value"), role: roleOf(call) }),
  }),
);

function actOf(call: Call): Act {
  const name = argumentOf(call, "act");
  const make = ACTS.get(name);
  if (make !== undefined) return make(call, argumentOf(call, "course"));
  const candidates = [...ACTS.keys()];
  throw choiceError(call.speech, { message: "actUnknown", facts: { name }, written: name, candidates });
}

/** The group and who is put into it or taken out. */
function memberOf(call: Call): { readonly group: string; readonly username: string } {
  return { group: neededArgument(call, "value"), username: neededArgument(call, "person") };
}

function roleOf({ options, configuration }: Call): string {
  return options.role ?? configuration.settings.policy.student_role;
}

/** The instant that an option names, null where it is not given. */
function timeOf(call: Call, option: "from" | "until" | "review", edge: "beginning" | "end"): string | null {
  const value = call.options[option];
  return value === undefined ? null : writtenInstant(call, value, edge);
}

/** A binding has no end: it must be looked at again. */
function reviewOf(call: Call): string {
  const review = timeOf(call, "review", "beginning");
  if (review !== null) return review;
  throw callError(call.speech, { message: "optionMissing", facts: { name: "--review" } });
}
