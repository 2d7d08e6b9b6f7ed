import { writePlan } from "../../flow/journal/index.ts";
import { apply } from "../../flow/run.ts";
import type { Act } from "../../flow/targets/campus/act.ts";
import { planAct } from "../../flow/targets/campus/plan-act.ts";
import { OperatorError } from "../../model/errors.ts";
import { type Execution, inRun } from "./in-run.ts";
import { planBasis } from "./plan-basis.ts";
import type { RunReport } from "./run-report.ts";

/**
 * Does on the campus what a person asks, in a run of its own that can be undone. Enrolling without an end needs a reason.
 * OperatorError `acts-on-campus-only`, `not-on-campus`, `end-or-reason-missing` and those of `planAct`.
 */
export async function actByHand(execution: Execution, act: Act, because: string | null): Promise<RunReport> {
  const { flow, author } = execution;
  if (flow.target.name !== "campus") throw notOnCampus(flow.target.name);
  if (act.does === "enrol" && act.until === null && because === null) throw endOrReasonMissing();
  return inRun(execution, { kind: "act" }, async (run, timed) => {
    const changes = await planAct(flow.store, act, { who: author, reason: "by-hand" });
    await writePlan(flow.store, { run, basis: await planBasis(flow), changes });
    const applied = await timed("apply", () => apply(flow, run, run));
    return { status: applied.failed > 0 ? "done-with-findings" : "done", applied, because };
  });
}

function notOnCampus(target: string): OperatorError {
  return new OperatorError(`Acts by hand are done on the embedded campus, and the target is ${target}.`, {
    code: "acts-on-campus-only",
    facts: { target },
    next: "Do it on the platform itself: the next run leaves it alone.",
  });
}

function endOrReasonMissing(): OperatorError {
  return new OperatorError("An enrolment by hand needs an end, or a reason why it has none.", {
    code: "end-or-reason-missing",
    next: "Give --until, or say why with --because.",
  });
}
