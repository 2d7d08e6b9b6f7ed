import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";
import { newlyNamedIsThere } from "./names.ts";
import { isAs, isThing, settableOf, type Tables, tableOf } from "./tables.ts";

/** Alters the things of a batch that are as their change expects; what a state does not hold stays as it is. Gives how many. */
export async function alterThings(tables: Tables, tx: Transaction, { kind, changes }: Batch): Promise<number> {
  const columns = settableOf(tables, kind).join(", ");
  const altered = "jsonb_populate_record(t, c.after)";
  const { rowCount } = await tx.query(`
    update ${tableOf(tables, kind)} t set (${columns}) = (select ${columns} from ${altered})
    -- Or the documents of a change would be made again wherever one is looked at.
    from (select * from ${changes} offset 0) c
    where c.before is not null and c.after is not null and ${isThing(kind, "t", "c")}
      and ${isAs("t", "c.before")} and not ${isAs("t", "c.after")}
      and ${newlyNamedIsThere(tables, kind, `(${altered})`)}`);
  return rowCount;
}
