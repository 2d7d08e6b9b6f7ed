import type { Queries } from "../../../infra/store/store.ts";
import type { RemovalCount } from "../../../model/guard.ts";
import type { KindName } from "../../../model/kinds.ts";
import { type CountScope, countThere, type Part } from "./count-there.ts";
import { isRemoval } from "./is-removal.ts";

interface PlannedRemovals extends Part {
  readonly kind: KindName;
  readonly removals: number;
  /** Of them, things that were suspended already. */
  readonly suspended: number;
}

/** Counts the removals of a plan by kind, component and step, beside what we own there. Needs `prepareComparison`. */
export async function countRemovals(
  tx: Queries,
  { run, ...scope }: CountScope & { readonly run: number },
): Promise<readonly RemovalCount[]> {
  const { rows } = await tx.query<PlannedRemovals>(
    `select kind, component, step, count(*) as removals,
            count(*) filter (where before->>'status' = 'suspended') as suspended
       from journal.change where run = $1 and ${isRemoval()} group by kind, component, step`,
    [run],
  );
  const counts: RemovalCount[] = [];
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const removed = byPart(rows.filter((row) => row.kind === kind));
    const there = byPart(await countThere(tx, kind, scope));
    for (const [part, { component, step }] of new Map<string, Part>([...there, ...removed])) {
      const { removals = 0, suspended = 0 } = removed.get(part) ?? {};
      counts.push({ kind, component, step, removals, owned: (there.get(part)?.count ?? 0) + suspended });
    }
  }
  return counts;
}

function byPart<Row extends Part>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [JSON.stringify([row.component, row.step]), row] as const));
}
