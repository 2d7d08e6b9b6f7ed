import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch } from "../port.ts";
import { asSet, MANY, MANY_BY_KEY } from "./as-set.ts";
import { isUnnamed, namersOf } from "./names.ts";
import { isAs, isThing, isUntouched, type Tables, tableOf } from "./tables.ts";

/** Removes the things of a batch that are as their change expects, unnamed by others and untouched by people; gives how many. */
export async function takeThingsAway(
  tables: Tables,
  tx: Transaction,
  { kind, changes, removes }: Batch,
): Promise<number> {
  const statement = `
    delete from ${tableOf(tables, kind)} t using ${changes} c
    where c.after is null and ${isThing(kind, "t", "c")} and ${isAs("t", "c.before")}
      and ${isUnnamed(tables, kind, "t")} and ${isUntouched(tables, kind, "t")}`;
  const many = namersOf(kind).length === 0 ? MANY_BY_KEY : MANY;
  const { rowCount } = await asSet(tx, removes >= many, () => tx.query(statement));
  return rowCount;
}
