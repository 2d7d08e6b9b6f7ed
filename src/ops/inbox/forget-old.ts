import { rm } from "node:fs/promises";
import { folderOf, type Inbox } from "./inbox.ts";

/** How long files that were handed over wait; what was imported of them stays. */
const KEPT_MS = 30 * 86_400_000;

/** Throws away deliveries that were handed over long ago, unless a job still needs them. */
export async function forgetOldDeliveries(inbox: Inbox, now: Date): Promise<void> {
  const { rows } = await inbox.store.query<{ delivery: string }>(
    `delete from inbox.delivery d where d.received_at < $1 and not exists (
       select from jobs.job j where j.status in ('waiting', 'running', 'stopping') and j.about->>'delivery' = d.delivery::text)
     returning d.delivery`,
    [new Date(now.getTime() - KEPT_MS)],
  );
  for (const { delivery } of rows) await rm(folderOf(inbox, delivery), { recursive: true, force: true });
}
