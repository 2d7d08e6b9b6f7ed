import { SET_ROOM } from "../../../model/alike.ts";
import { quotedTexts } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../../model/kinds.ts";
import { AHEAD, MAKING, REKEYING } from "../../../model/plan.ts";

/**
 * Puts the changes of one component ahead of all others, in sets of their own, with what they need that is in no component: its
 * people, its cohorts, and new categories. A space that goes to another key stays behind with all that is in it.
 */
export async function putAhead(tx: Queries, run: number, component: string): Promise<void> {
  await tx.query(
    `with keyed as (
       select k.key from journal.change c
        cross join lateral (values (c.key[1]), (c.before->>'course_key'), (c.after->>'course_key')) k(key)
        where c.run = $1 and c.kind = 'course' and c.action in (${quotedTexts(REKEYING)}, 'clear', 'refill')),
     own as (
       select seq, kind, key from journal.line
        where run = $1 and component = $2
          and not (kind in (${quotedTexts(KINDS_OF_SPACES)}) and key[1] in (select key from keyed where key is not null))),
     needed as (
       select seq from journal.line l
        where run = $1 and action in (${quotedTexts(MAKING)}) and exists (select from own) and case kind
          when 'category' then true
          when 'user' then key[1] in (select o.key[2] from own o where o.kind in ('enrolment', 'cohort-member'))
          when 'cohort' then key[1] in (select o.key[1] from own o where o.kind = 'cohort-member') end)
     update journal.line l set set_no = set_no - ${AHEAD}, seq = l.seq - ${AHEAD * SET_ROOM}
       from (select seq from own union select seq from needed) first where l.run = $1 and l.seq = first.seq`,
    [run, component],
  );
}
