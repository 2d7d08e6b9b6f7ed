import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch, Failure } from "../port.ts";
import { isAs, isThing, keyOf, tableOf } from "./tables.ts";

/** Looks at every thing of a batch that was applied: what is not as `after` says has failed, and what is there says why. */
export async function findFailures(tx: Transaction, { kind, changes }: Batch): Promise<readonly Failure[]> {
  const isThere = `t.${keyOf(kind)[0]} is not null`;
  const { rows } = await tx.query<Failure>(`
    select seq, to_jsonb(t) as found, case
      when is_there and before is not null and ${isAs("t", "before")} then case when after is null then 'not-empty' else 'place-missing' end
      when not is_there and before is null then 'place-missing'
      else 'changed-meanwhile' end as code
    from ${changes} c left join ${tableOf(kind)} t on ${isThing(kind, "t", "c")}
      cross join lateral (select ${isThere} as is_there) looked
    where case when after is null then is_there else not is_there or not ${isAs("t", "after")} end
    order by seq`);
  return rows;
}
