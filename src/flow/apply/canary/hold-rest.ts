import type { Store } from "../../../infra/store/store.ts";
import type { HoldReason } from "../../../model/reasons.ts";
import { IS_AHEAD } from "./is-ahead.ts";

/** Holds all that comes after the changes that went ahead, but for what somebody has let through. */
export async function holdRest(store: Store, planRun: number, reason: HoldReason): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.query(
      `update journal.line c set held = $2
        where c.run = $1 and c.held is null and not c.${IS_AHEAD} and not exists (
          select from journal.approval a
           where a.ended_run is null and a.kind = c.kind and a.action = c.action and a.key = c.key)`,
      [planRun, reason],
    );
    await tx.query("select journal.tally_plan($1)", [planRun]);
  });
}
