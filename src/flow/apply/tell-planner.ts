import { countRoughly } from "../../infra/store/count-roughly.ts";
import type { Store } from "../../infra/store/store.ts";

/** So many rows are joined one by one in a moment, whatever the planner thinks of them. */
const MANY = 1000;

/**
 * Tells the server how large a plan is. It counts by itself, but a minute later: until then it may take a large plan that was just
 * written for one row.
 */
export async function tellPlanner(store: Store, planRun: number): Promise<void> {
  const { rows } = await store.query("select from journal.plan where run = $1 and changes >= $2", [planRun, MANY]);
  if (rows.length === 0) return;
  await store.transaction(async (tx) => {
    await countRoughly(tx, "journal.line", ["run", "seq", "shape", "set_no", "kind", "action", "held"]);
    await countRoughly(tx, "journal.shape", ["run", "shape"]);
  });
}
