import type { Document } from "../contract/documents/index.ts";
import { KIND_NAMES, type KindName } from "../model/kinds.ts";
import type { Action } from "../model/plan.ts";
import type { RunReport } from "../ops/runs/index.ts";

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
  const counts = KIND_NAMES.map((kind) => {
    const ofKind = changes.filter((change) => change.kind === kind);
    return [kind, countKind(ofKind, things[kind], report.applied !== null)] as const;
  });
  // The entries are those of all kinds, which the type of fromEntries cannot say.
  return Object.fromEntries(counts) as Counts;
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
  const touched = changes
    .filter(({ action }) => action !== "create")
    .reduce((sum, { done, held, failed }) => sum + done + held + failed, 0);
  const before = isApplied ? things - doneOf(changes, "create") + doneOf(changes, "remove") : things;
  return {
    created: doneOf(changes, "create"),
    updated: doneOf(changes, "update"),
    suspended: doneOf(changes, "suspend"),
    restored: doneOf(changes, "restore"),
    removed: doneOf(changes, "remove"),
    archived: doneOf(changes, "archive"),
    unchanged: Math.max(0, before - touched),
    held: changes.reduce((sum, { held }) => sum + held, 0),
    failed: changes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function doneOf(changes: readonly ChangeCount[], wanted: Action): number {
  return changes.filter(({ action }) => action === wanted).reduce((sum, { done }) => sum + done, 0);
}
