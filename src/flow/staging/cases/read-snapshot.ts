import type { Queries } from "../../../infra/store/store.ts";
import type { FileCount } from "../../../model/guard.ts";

/** The checked facts that decisions are made from: those after the last accepted delivery. */
export interface Snapshot {
  /** The run that staged the last delivery. */
  readonly run: number;
  readonly year: string;
  /** ISO 8601 time of extraction of that delivery. */
  readonly extractedAt: string;
}

/** The snapshot in force, or the one that was in force at a time (ISO 8601); undefined before the first delivery. */
export async function readSnapshot(store: Queries, at: string | null = null): Promise<Snapshot | undefined> {
  const { rows } = await store.query<Snapshot>(
    `select d.run, d.year, d.extracted_at as "extractedAt"
       from facts.delivery d join journal.run r on r.id = d.run
      where $1::timestamptz is null or r.started_at <= $1
      order by d.run desc limit 1`,
    [at],
  );
  return rows[0];
}

/** The files of the snapshot's delivery, each beside the last one before that said something. */
export async function readFileCounts(store: Queries, run: number): Promise<readonly FileCount[]> {
  const { rows } = await store.query<FileCount>(
    `select f.table_name as "table", f.rows, f.refused, p.rows as "rowsBefore"
       from facts.delivery_file f
       left join lateral (
         select p.rows from facts.delivery_file p
          where p.source = f.source and p.table_name = f.table_name and p.mode = 'full' and p.run < f.run
          order by p.run desc limit 1) p on true
      where f.run = $1 and f.mode = 'full'
      order by f.table_name`,
    [run],
  );
  return rows;
}
