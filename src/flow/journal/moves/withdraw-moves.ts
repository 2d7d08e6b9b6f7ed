import type { Queries } from "../../../infra/store/store.ts";
import { isRemoval } from "../plans/is-removal.ts";

/**
 * Withdraws what a whole plan finds gone: the old code is back, the new one is gone, or the old space is archived already. A move that
 * was made stays accepted until its old code is used again.
 */
export async function withdrawMoves(tx: Queries, run: number): Promise<void> {
  await tx.query(
    `update journal.move m set status = 'withdrawn', withdrawn_run = $1
       from (select p.id,
                    exists (select from wanted.course w where w.course_key = p.old_key) as is_back,
                    exists (select from wanted.course w where w.course_key = p.new_key) as is_new,
                    exists (select from journal.change c
                             where c.run = $1 and ${isRemoval("c")} and c.kind = 'course' and c.action = 'archive'
                               and c.key[1] = p.old_key) as is_going
               from journal.move p where p.status in ('open', 'accepted')) s
      where s.id = m.id
        and (s.is_back or (s.is_going and not s.is_new) or (m.status = 'open' and not s.is_going))`,
    [run],
  );
}
