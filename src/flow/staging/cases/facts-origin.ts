import type { Queries } from "../../../infra/store/store.ts";
import { deliveryTable, type DeliveryTableName } from "../../../model/delivery.ts";

/** A row by leading columns of its key, or by another column that names it. */
export interface FactRow {
  readonly table: DeliveryTableName;
  readonly key: Readonly<Record<string, string>>;
}

/** File, line and time of a fact: of the delivery that first said it as it stands. */
export interface FactOrigin {
  readonly file: string;
  readonly line: number;
  readonly time: string;
}

/** Where a fact comes from; null where the snapshot has no such row. Needs `prepareCases`, which says at which run. */
export async function factsOrigin(store: Queries, { table, key }: FactRow): Promise<FactOrigin | null> {
  const time =
    "updated_at" in deliveryTable(table).columns ? "coalesce(f.updated_at, d.extracted_at)" : "d.extracted_at";
  const conditions = Object.keys(key).map((column, at) => `f."${column}" = $${at + 1}`);
  const { rows } = await store.query<FactOrigin>(
    `select f.file, f.line, ${time} as time from ${table} f
       left join facts.delivery d on d.run = f.since_run and d.source = f.source
      where ${conditions.join(" and ")} order by f.file, f.line limit 1`,
    Object.values(key),
  );
  return rows[0] ?? null;
}
