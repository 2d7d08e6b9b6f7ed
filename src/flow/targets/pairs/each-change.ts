import type { Transaction } from "../../../infra/store/store.ts";
import type { DecidedChange } from "../../../model/alike.ts";
import { type Kind, KINDS } from "../../../model/kinds.ts";
import type { Change, ThingState } from "../../../model/plan.ts";
import { isAlike, pairsLike } from "./alike-pairs.ts";

/** Every change that was decided, thing by thing. Needs the pairs that they were decided on. */
export async function* eachChange(
  tx: Transaction,
  batches: AsyncIterable<readonly DecidedChange[]>,
): AsyncIterable<readonly Change[]> {
  for await (const batch of batches) {
    yield batch.flatMap(({ change, shape }) => (shape === null ? change : []));
    for (const { change, shape } of batch) if (shape !== null) yield* changesLike(tx, change, shape);
  }
}

interface LineRow {
  readonly key: readonly string[];
  readonly component: string | null;
  readonly step: string | null;
}

async function* changesLike(tx: Transaction, change: Change, shape: number): AsyncIterable<readonly Change[]> {
  if (!isAlike(change.kind)) return;
  const sql = `select thing_key as key, component, step from (${pairsLike(change.kind, DECIDED)}) line order by place`;
  for await (const lines of tx.cursor<LineRow>(sql, [shape, change.key], 4000))
    yield lines.map((line) => likeOf(change, line));
}

const DECIDED = "(select $1::integer as shape, $2::text[] as key)";

function likeOf(change: Change, { key, component, step }: LineRow): Change {
  const { key: fields }: Kind = KINDS[change.kind];
  const names = Object.fromEntries(fields.map((field, at) => [field, key[at]] as const));
  return { ...change, key, component, step, before: named(change.before, names), after: named(change.after, names) };
}

function named(state: ThingState | null, names: ThingState): ThingState | null {
  return state === null ? null : { ...state, ...names };
}
