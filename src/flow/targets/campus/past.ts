import { BugError } from "../../../model/errors.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { keyOf, settableOf, tableOf } from "./tables.ts";

/** Parenthesised SQL query of the things of a kind as they were after a run, with the columns of key and fields. */
export function thingsAt(kind: KindName, run: number): string {
  const columns = [...keyOf(kind), ...settableOf(kind)].join(", ");
  return `(select ${columns} from ${tableOf(kind)} where since_run <= ${run}
    union all select ${columns} from ${tableOf(kind)}_past where since_run <= ${run} and until_run > ${run})`;
}

/** The first run after which the state of the campus is known; 0 where it is since the campus was made. */
export async function keptSince(store: Queries): Promise<number> {
  const { rows } = await store.query<{ run: number }>("select kept_since as run from campus.history");
  const run = rows[0]?.run;
  if (run === undefined) throw new BugError("the campus does not say since when its past is kept");
  return run;
}

/** What this transaction writes to the campus is of that run. */
export async function takeInHand(tx: Queries, run: number): Promise<void> {
  await tx.query("select set_config('passerelle.run', $1, true)", [String(run)]);
}
