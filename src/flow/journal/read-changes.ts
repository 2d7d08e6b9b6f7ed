import type { Transaction } from "../../infra/store/store.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Action, Change } from "../../model/plan.ts";

/** A change with its place in the plan. */
export interface PlannedChange extends Change {
  readonly seq: number;
}

/** Which changes of a plan are wanted; all when nothing is said. */
export interface ChangesWanted {
  readonly run: number;
  readonly kind?: KindName;
  readonly action?: Action;
  readonly component?: string;
  /** True: only those that wait for a person; false: only those that may be applied. */
  readonly held?: boolean;
}

/** Reads changes of a plan in the order of applying. */
export async function* readChanges(tx: Transaction, wanted: ChangesWanted): AsyncIterable<PlannedChange> {
  const { run, kind = null, action = null, component = null, held = null } = wanted;
  const values = [run, kind, action, component, held];
  for await (const changes of tx.cursor<PlannedChange>(CHANGES, values, 2000)) yield* changes;
}

const CHANGES = `
  select seq, kind, action, reason, key, component, step, before, after, held
  from journal.change
  where run = $1 and ($2::text is null or kind = $2) and ($3::text is null or action = $3)
    and ($4::text is null or component = $4) and ($5::boolean is null or (held is not null) = $5)
  order by seq`;
