import { readSnapshot, type Snapshot } from "../../../flow/staging/cases/index.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { OperatorError } from "../../../model/errors.ts";

/** What an answer rests on. */
export interface Basis extends Snapshot {
  /** The last run of the time that is meant; null for today. */
  readonly lastRun: number | null;
}

/** The delivery in force at a time (ISO 8601), today's when null; OperatorError `no-snapshot` where there was none. */
export async function snapshotAt(store: Queries, at: string | null): Promise<Basis> {
  const snapshot = await readSnapshot(store, at);
  if (snapshot === undefined) {
    const when = at === null ? "yet" : `before ${at}`;
    throw new OperatorError(`No delivery had been imported ${when}.`, {
      code: "no-snapshot",
      facts: at === null ? {} : { at },
      next: "passerelle runs",
    });
  }
  return { ...snapshot, lastRun: at === null ? null : await lastRunAt(store, at) };
}

async function lastRunAt(store: Queries, at: string): Promise<number> {
  const { rows } = await store.query<{ run: number }>(
    "select max(id) as run from journal.run where started_at <= $1::timestamptz",
    [at],
  );
  return rows[0]?.run ?? 0;
}
