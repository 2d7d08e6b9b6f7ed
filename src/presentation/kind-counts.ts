import type { Document } from "../contract/documents/index.ts";
import { KIND_NAMES, type KindName } from "../model/kinds.ts";
import { type Action, REKEYING } from "../model/plan.ts";
import type { RunReport } from "../ops/runs/index.ts";

type Counts = NonNullable<Document<"run">["counts"]>;
type KindCounts = Counts[KindName];

/** A space that takes over a key has room made for it, and gives it back. */
const CREATED: readonly string[] = ["create", "refill"] satisfies readonly Action[];
const REMOVED: readonly string[] = ["remove", "clear"] satisfies readonly Action[];

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
    .filter(({ action }) => !CREATED.includes(action))
    .reduce((sum, { done, held, failed }) => sum + done + held + failed, 0);
  const before = isApplied ? things - doneOf(changes, ...CREATED) + doneOf(changes, ...REMOVED) : things;
  return {
    created: doneOf(changes, ...CREATED),
    updated: doneOf(changes, "update", ...REKEYING),
    suspended: doneOf(changes, "suspend"),
    restored: doneOf(changes, "restore"),
    removed: doneOf(changes, ...REMOVED),
    archived: doneOf(changes, "archive"),
    unchanged: Math.max(0, before - touched),
    held: changes.reduce((sum, { held }) => sum + held, 0),
    failed: changes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

function doneOf(changes: readonly ChangeCount[], ...wanted: readonly string[]): number {
  return changes.filter(({ action }) => wanted.includes(action)).reduce((sum, { done }) => sum + done, 0);
}
