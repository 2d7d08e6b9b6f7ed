import { BugError } from "../../../model/errors.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { keyOf, settableOf, type Tables, tableOf } from "./tables.ts";

/** Parenthesised SQL query of the things of a kind as they were after a run, with the columns of key and fields. */
export function thingsAt(tables: Tables, kind: KindName, run: number): string {
  const columns = [...keyOf(kind), ...settableOf(tables, kind)].join(", ");
  return `(select ${columns} from ${tableOf(tables, kind)} where since_run <= ${run}
    union all select ${columns} from ${tableOf(tables, kind)}_past where since_run <= ${run} and until_run > ${run})`;
}

/** The first run after which it is known what was there; 0 where it is since the tables were made. */
export async function keptSince({ schema }: Tables, store: Queries): Promise<number> {
  const { rows } = await store.query<{ run: number }>(`select kept_since as run from ${schema}.history`);
  const run = rows[0]?.run;
  if (run === undefined) throw new BugError("a target does not say since when its past is kept", { schema });
  return run;
}

/** What this transaction writes to the target is of that run. */
export async function takeInHand(tx: Queries, run: number): Promise<void> {
  await tx.query("select set_config('passerelle.run', $1, true)", [String(run)]);
}
