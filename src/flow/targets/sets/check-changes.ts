import type { Transaction } from "../../../infra/store/store.ts";
import type { Changes, Deviation } from "../port.ts";
import { foundOf, isAs, isThingAfter, keyOf, type Tables, tableOf } from "./tables.ts";

/** A deviation, and whether the thing should be gone. */
export interface TellingDeviation extends Deviation {
  readonly unwanted: boolean;
}

/** Finds the changes whose things are not as `after` says. */
export async function checkChanges(
  tables: Tables,
  tx: Transaction,
  { kind, changes }: Changes,
): Promise<readonly TellingDeviation[]> {
  const isThere = `t.${keyOf(kind)[0]} is not null`;
  const { rows } = await tx.query<TellingDeviation>(`
    select seq, ${foundOf(tables, "t")} as found, ${isState("before", isThere)} as "asBefore", after is null as unwanted
    from ${changes} c left join ${tableOf(tables, kind)} t on ${isThingAfter(kind, "t", "c")}
    where not ${isState("after", isThere)}
    order by seq`);
  return rows;
}

function isState(state: string, isThere: string): string {
  return `case when ${state} is null then not ${isThere} else ${isThere} and ${isAs("t", state)} end`;
}
