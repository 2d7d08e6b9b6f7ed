import type { Queries } from "../../infra/store/store.ts";
import { BugError } from "../../model/errors.ts";
import type { ApplyOrder } from "./apply-order.ts";

/** Makes sure that a plan is one of this target. BugError where it is not. */
export async function checkTarget(
  store: Queries,
  { planRun, target }: Pick<ApplyOrder, "planRun" | "target">,
): Promise<void> {
  const { rows } = await store.query<{ target: string }>("select target from journal.plan where run = $1", [planRun]);
  const planned = rows[0]?.target;
  if (planned !== target.name)
    throw new BugError("a plan is not of this target", { planRun, planned, target: target.name });
}
