import { approveHold } from "../../flow/journal/plans/index.ts";
import type { Execution } from "./in-run.ts";

/** What somebody lets through in a plan, and their reason. */
export interface Approvals {
  readonly planRun: number;
  readonly holds: readonly string[];
  readonly because: string;
}

/** Lets through the changes of the holds named, all of them or none; gives how many. */
export async function approveHolds({ flow, author, waitMs }: Execution, approvals: Approvals): Promise<number> {
  const { planRun, holds, because } = approvals;
  return flow.store.withLock("run", waitMs, () =>
    flow.store.transaction(async (tx) => {
      let approved = 0;
      for (const hold of holds)
        approved += await approveHold(tx, { planRun, hold, because, author, at: flow.clock.now() });
      return approved;
    }),
  );
}
