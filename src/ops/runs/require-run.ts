import { readRun, type Run } from "../../flow/journal/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";

/** A run by its number. OperatorError `run-unknown`. */
export async function requireRun(store: Queries, id: number): Promise<Run> {
  const run = await readRun(store, id);
  if (run !== undefined) return run;
  throw new OperatorError(`There is no run ${id}.`, {
    code: "run-unknown",
    facts: { run: String(id) },
    next: "passerelle runs",
  });
}
