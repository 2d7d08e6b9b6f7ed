import type { Queries } from "../../infra/store/store.ts";

/** How fresh one file of a source is. */
export interface Freshness {
  readonly source: string;
  readonly table: string;
  readonly file: string;
  /** ISO 8601. */
  readonly extractedAt: string;
  readonly run: number;
  readonly rows: number;
}

/** The newest delivery of each table by each source, oldest first. */
export async function readFreshness(store: Queries): Promise<readonly Freshness[]> {
  const { rows } = await store.query<Freshness>(
    `select * from (
       select distinct on (f.source, f.table_name) f.source, f.table_name as "table", f.file,
              d.extracted_at as "extractedAt", f.run, f.rows
         from facts.delivery_file f join facts.delivery d on d.run = f.run
        where f.mode <> 'absent' order by f.source, f.table_name, f.run desc) newest
     order by "extractedAt", source, "table"`,
  );
  return rows;
}
