import type { Document } from "../contract/documents/index.ts";
import type { Speech } from "../contract/words/speech.ts";
import type { RunDescription, RunReport } from "../ops/runs/index.ts";
import { kindCounts } from "./kind-counts.ts";
import { holdCounts } from "./hold-counts.ts";
import { pictureAgeDocument } from "./picture-age.ts";
import { problemRow } from "./problem-row.ts";
import { runRow } from "./run-row.ts";
import { takingOf } from "./taking-of.ts";
import { trafficOf } from "./traffic-of.ts";

type RunDocument = Document<"run">;

/** A run with its result, as commands show it. */
export function runDocument(
  { run, report, plan, holds, traffic, taking }: RunDescription,
  speech: Speech,
): RunDocument {
  const { run: id, status, ...row } = runRow(run);
  return {
    ...row,
    delivery: deliveryOf(report),
    refusals: refusalsOf(report, speech),
    plan: planOf(plan),
    held_by_reason: holdCounts(report?.plan?.counts ?? []),
    holds: [...holds],
    left_out: report?.leftOut ?? 0,
    ...trafficOf(traffic),
    taking: takingOf(taking),
    teachers: teachersOf(report),
    run: id,
    status,
    counts: report === null ? null : kindCounts(report),
    decisions: decisionsOf(report),
    problems: report?.problems ?? {},
    guards: guardsOf(report),
    durations_ms: report?.durationsMs ?? {},
    peak_memory_bytes: report?.peakMemoryBytes ?? 0,
  };
}

function deliveryOf(report: RunReport | null): RunDocument["delivery"] {
  const delivery = report?.delivery ?? null;
  if (delivery === null || delivery.kind === "refused") return null;
  const files = delivery.files.map(fileOf);
  return { source: delivery.source, year: delivery.year, extracted_at: delivery.extractedAt, files };
}

type StagedDelivery = Extract<RunReport["delivery"], { readonly kind: "staged" }>;

function fileOf(ledger: StagedDelivery["files"][number]): NonNullable<RunDocument["delivery"]>["files"][number] {
  const { file, table, mode, rows, accepted, collapsed, refused, kept, added, changed, removed } = ledger;
  const other_years = ledger.otherYears;
  return { file, table, mode, rows, accepted, collapsed, refused, other_years, kept, added, changed, removed };
}

function refusalsOf(report: RunReport | null, speech: Speech): RunDocument["refusals"] {
  const delivery = report?.delivery ?? null;
  if (delivery?.kind !== "refused") return [];
  return delivery.problems.filter(({ severity }) => severity === "error").map((problem) => problemRow(problem, speech));
}

function planOf(plan: RunDescription["plan"]): RunDocument["plan"] {
  if (plan === null) return null;
  const { run, target, scope, changes, held } = plan;
  return {
    run,
    target,
    snapshot_run: plan.snapshotRun,
    applied_run: plan.appliedRun,
    policy_digest: plan.policyDigest,
    extracted_at: plan.extractedAt,
    scope,
    changes,
    held,
    picture_age: pictureAgeDocument(plan.pictureAge),
  };
}

function decisionsOf(report: RunReport | null): RunDocument["decisions"] {
  const decisions = report?.decisions ?? null;
  if (decisions === null) return null;
  return { total: decisions.total, by_outcome: decisions.byOutcome, by_reason: decisions.byReason };
}

function teachersOf(report: RunReport | null): RunDocument["teachers"] {
  const teachers = report?.teachers ?? null;
  if (teachers === null) return null;
  const { enrolled, "not-enrolled": notEnrolled } = teachers.byOutcome;
  return { total: teachers.total, by_outcome: { enrolled, "not-enrolled": notEnrolled }, by_reason: teachers.byReason };
}

function guardsOf(report: RunReport | null): RunDocument["guards"] {
  const verdicts = [...(report?.plan?.verdicts ?? []), ...(report?.applied?.verdicts ?? [])];
  return verdicts.map(({ kinds, moves, component, step, ...verdict }) => ({
    ...verdict,
    kinds: [...kinds],
    moves: [...moves],
    component: component ?? null,
    step: step ?? null,
  }));
}
