import type { Queries } from "../../infra/store/store.ts";
import type { Run } from "./run.ts";

/** Which runs are wanted, newest first. */
export interface RunsWanted {
  readonly limit: number;
  /** Only runs before this one, to go on where a list ended. */
  readonly before?: number;
}

/** The run of that id, or undefined. */
export async function readRun(store: Queries, id: number): Promise<Run | undefined> {
  const { rows } = await store.query<Run>(`${RUNS} where id = $1`, [id]);
  return rows[0];
}

/** Runs, newest first. */
export async function listRuns(store: Queries, { limit, before }: RunsWanted): Promise<readonly Run[]> {
  const { rows } = await store.query<Run>(`${RUNS} where $1::integer is null or id < $1 order by id desc limit $2`, [
    before ?? null,
    limit,
  ]);
  return rows;
}

const RUNS = `
  select id, kind, status, author, started_at as "startedAt", ended_at as "endedAt", plan_run as "planRun",
    undoes_run as "undoesRun", summary
  from journal.run`;
