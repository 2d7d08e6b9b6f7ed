import type { Row } from "../contract/documents/index.ts";
import type { RunDescription } from "../ops/runs/index.ts";

/** One execution, as the history lists it. */
export function runRow({ id, kind, status, author, ...run }: RunDescription["run"]): Row<"runs"> {
  return {
    run: id,
    kind,
    status,
    author,
    started_at: run.startedAt,
    ended_at: run.endedAt,
    plan_run: run.planRun,
    undoes_run: run.undoesRun,
  };
}
