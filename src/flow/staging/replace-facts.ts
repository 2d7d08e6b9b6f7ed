import { quotedText } from "../../infra/store/quoted.ts";
import { type Replaced, replaceCurrent } from "../../infra/store/history.ts";
import type { Queries } from "../../infra/store/store.ts";
import { deliveryTable } from "../../model/delivery.ts";
import { factTable } from "./fact-tables.ts";
import type { Fates } from "./ledger.ts";
import { listOf, type StagedTable } from "./staged-table.ts";

/** Brings the facts to the staged rows: all that the source owns for a full file, the keys it names for a delta. */
export async function replaceFacts(tx: Queries, staged: StagedTable, fates: Fates): Promise<Replaced> {
  const { name, file, source, run } = staged;
  const key = listOf(deliveryTable(file.table).key);
  if (file.mode === "delta") {
    await tx.query(`
      create temporary table named on commit drop as
      select ${key} from ${name} where fate is null or fate in ('deleted', 'kept')`);
  }
  const current = file.mode === "full" && fates.collapsed + fates.refused === 0;
  if (!current) await tx.query(`delete from ${name} where fate <> 'kept'`);
  const scope =
    file.mode === "full" ? `source = ${quotedText(source)}` : `(${key}) in (select ${key} from pg_temp.named)`;
  const replaced = await replaceCurrent(tx, factTable(file.table), { incoming: name, scope, run });
  await tx.query("drop table if exists pg_temp.named");
  return replaced;
}
