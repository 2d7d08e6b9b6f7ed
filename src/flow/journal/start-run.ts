import { BugError } from "../../model/errors.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { RunKind } from "./run.ts";

/** A run about to begin. */
export interface RunStart {
  readonly kind: RunKind;
  readonly author: string;
  readonly at: Date;
  readonly planRun?: number;
  readonly undoesRun?: number;
}

/** Writes down that a run begins; gives its id. */
export async function startRun(store: Queries, start: RunStart): Promise<number> {
  const { rows } = await store.query<{ id: number }>(
    `insert into journal.run (kind, status, author, started_at, plan_run, undoes_run)
     values ($1, 'running', $2, $3, $4, $5) returning id`,
    [start.kind, start.author, start.at, start.planRun ?? null, start.undoesRun ?? null],
  );
  const id = rows[0]?.id;
  if (id === undefined) throw new BugError("a run was written without an id", { kind: start.kind });
  return id;
}
