import type { Document } from "../../contract/documents/index.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Action } from "../../model/plan.ts";
import type { RunReport } from "../../ops/runs/index.ts";

type Counts = NonNullable<Document<"run">["counts"]>;
type KindCounts = Counts[KindName];

/** One line of what was made, or is planned, of changes. */
interface ChangeCount {
  readonly kind: string;
  readonly action: string;
  readonly done: number;
  readonly held: number;
  readonly failed: number;
}

/** Counts of every kind: what a run has done, or what its plan would do; null where nothing was compared. */
export function kindCounts(report: RunReport): Counts | null {
  const { things } = report;
  if (things === null) return null;
  const changes = changesOf(report);
  const countOf = (kind: KindName): KindCounts => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return countKind(ofKind, things[kind], report.applied !== null);
  };
  return {
    category: countOf("category"),
    course: countOf("course"),
    user: countOf("user"),
    cohort: countOf("cohort"),
    "cohort-member": countOf("cohort-member"),
    grouping: countOf("grouping"),
    group: countOf("group"),
    enrolment: countOf("enrolment"),
    membership: countOf("membership"),
  };
}

function changesOf({ plan, applied }: RunReport): readonly ChangeCount[] {
  if (applied !== null) return applied.counts.map(({ applied: done, ...count }) => ({ ...count, done }));
  return (plan?.counts ?? []).map(({ kind, action, held, count }) => ({
    kind,
    action,
    done: held === null ? count : 0,
    held: held === null ? 0 : count,
    failed: 0,
  }));
}

/** What is on the target and was neither changed nor to be changed is unchanged. */
function countKind(changes: readonly ChangeCount[], things: number, isApplied: boolean): KindCounts {
  const sum = (count: (change: ChangeCount) => number): number =>
    changes.reduce((total, change) => total + count(change), 0);
  const doneOf = (action: Action): number => sum((change) => (change.action === action ? change.done : 0));
  const existing = (change: ChangeCount): boolean => change.action !== "create";
  const touched = sum((change) => (existing(change) ? change.done + change.held + change.failed : 0));
  const before = isApplied ? things - doneOf("create") + doneOf("remove") : things;
  return {
    created: doneOf("create"),
    updated: doneOf("update"),
    suspended: doneOf("suspend"),
    restored: doneOf("restore"),
    removed: doneOf("remove"),
    archived: doneOf("archive"),
    unchanged: Math.max(0, before - touched),
    held: sum((change) => change.held),
    failed: sum((change) => change.failed),
  };
}
