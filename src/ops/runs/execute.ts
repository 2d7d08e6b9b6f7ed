import type { ApplyReport } from "../../flow/apply/index.ts";
import { apply, decide, plan, type PlanReport, stage } from "../../flow/run.ts";
import type { StagingReport } from "../../flow/staging/index.ts";
import type { PlanHeader } from "../../model/plan.ts";
import { requireFresh, requirePlan } from "../plans/index.ts";
import { type Ending, type Execution, inRun } from "./in-run.ts";
import type { RunReport } from "./run-report.ts";

/** Reads a delivery into the snapshot and decides what it touched; the target is not looked at. */
export async function importDelivery(execution: Execution, path: string): Promise<RunReport> {
  return inRun(execution, { kind: "import" }, async (run, timed) => {
    const { flow } = execution;
    const delivery = await timed("stage", () => stage(flow, run, path));
    if (delivery.kind === "refused") return { status: "refused", delivery };
    const decisions = await timed("decide", () => decide(flow, run));
    return { status: refusedRows(delivery) > 0 ? "done-with-findings" : "done", delivery, decisions };
  });
}

/** Makes a plan of what differs; `component` narrows it to one subtree. */
export async function makePlan(
  execution: Execution,
  options: { readonly component: string | null },
): Promise<RunReport> {
  return inRun(execution, { kind: "plan" }, async (run, timed) => {
    const { flow } = execution;
    const decisions = await timed("decide", () => decide(flow, run));
    return { status: "planned", decisions, plan: await timed("plan", () => plan(flow, run, options.component)) };
  });
}

/** Applies exactly the plan of that run; a stale one is refused. */
export async function applySavedPlan(execution: Execution, planRun: number): Promise<RunReport> {
  const header = await freshPlan(execution, planRun);
  return inRun(execution, { kind: "apply", planRun }, async (run, timed) => {
    // Looked at again under the lock: somebody may have been faster.
    await freshPlan(execution, planRun);
    const applied = await timed("apply", () => apply(execution.flow, run, header.run));
    return { status: statusOf(applied, 0), applied };
  });
}

/** The whole run: read, decide, plan, guard and, when approved, apply. Without approval nothing on the target changes. */
export async function sync(
  execution: Execution,
  path: string,
  approve: (plan: PlanReport) => Promise<boolean>,
): Promise<RunReport> {
  return inRun(execution, { kind: "sync" }, async (run, timed) => {
    const { flow } = execution;
    const delivery = await timed("stage", () => stage(flow, run, path));
    if (delivery.kind === "refused") return { status: "refused", delivery };
    const decisions = await timed("decide", () => decide(flow, run));
    const planned = await timed("plan", () => plan(flow, run));
    const known = { delivery, decisions, plan: planned };
    if (!(await approve(planned))) return { ...known, status: "planned" };
    const applied = await timed("apply", () => apply(flow, run, run));
    return { ...known, applied, status: statusOf(applied, refusedRows(delivery)) };
  });
}

function statusOf(applied: ApplyReport, refused: number): Ending["status"] {
  return applied.failed + applied.held + refused > 0 ? "done-with-findings" : "done";
}

function refusedRows(delivery: StagingReport): number {
  return delivery.kind === "refused" ? 0 : delivery.files.reduce((sum, file) => sum + file.refused, 0);
}

async function freshPlan({ flow }: Execution, planRun: number): Promise<PlanHeader> {
  const header = await requirePlan(flow.store, planRun);
  await requireFresh(flow.store, header, flow.policy);
  return header;
}
