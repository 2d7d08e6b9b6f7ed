import type { Queries } from "../../../infra/store/store.ts";

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
    { comes: "asked-often" },
  );
  return rows[0];
}
