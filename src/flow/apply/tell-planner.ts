import { countRoughly } from "../../infra/store/count-roughly.ts";
import type { Queries } from "../../infra/store/store.ts";

/** So many rows are joined one by one in a moment, whatever the planner thinks of them. */
const MANY = 1000;

/**
 * Tells the server how large a plan is that a transaction has just written. It counts by itself, but a minute later: until then it
 * may take a large plan for one row, in the guards and when it is applied.
 */
export async function tellPlanner(tx: Queries, changes: number): Promise<void> {
  if (changes < MANY) return;
  await countRoughly(tx, "journal.line", ["run", "seq", "shape", "set_no", "kind", "action", "held"]);
  await countRoughly(tx, "journal.shape", ["run", "shape"]);
}
