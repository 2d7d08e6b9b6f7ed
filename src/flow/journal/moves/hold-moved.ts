import type { Queries } from "../../../infra/store/store.ts";
import type { HoldReason } from "../../../model/reasons.ts";
import type { MoveStatus } from "../../../model/moved.ts";
import { isRemoval } from "../plans/is-removal.ts";

/** Why a space waits by what has become of its proposal; an accepted one that a plan would archive could not be moved. */
const HELD: Partial<Record<MoveStatus, HoldReason>> = { open: "perhaps-moved", accepted: "new-space-in-use" };

/** Holds the archiving of spaces that may go on under another key, and with it every removal inside them. */
export async function holdMoved(tx: Queries, run: number): Promise<void> {
  await tx.query(
    `update journal.line c set held = $2::jsonb->>m.status
       from journal.move m
       join journal.change s on s.run = $1 and s.kind = 'course' and s.action = 'archive' and s.key[1] = m.old_key
      where m.status in (select jsonb_object_keys($2::jsonb))
        and c.run = $1 and c.held is null and ${isRemoval("c")} and c.key[1] = m.old_key
        and c.kind in ('course', 'enrolment', 'membership', 'group', 'grouping')`,
    [run, JSON.stringify(HELD)],
  );
}
