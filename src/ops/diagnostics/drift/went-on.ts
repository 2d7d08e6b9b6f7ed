import { quotedTexts } from "../../../infra/store/quoted.ts";
import { type KindName, KINDS_OF_SPACES } from "../../../model/kinds.ts";
import { REKEYING } from "../../../model/plan.ts";

/**
 * SQL condition on a change `c` of a batch `b`: no space has come to its key since, or gone on from there under another one. What that
 * change left is then no longer what should be under the key.
 */
export function isStillThere(kind: KindName): string {
  if (!KINDS_OF_SPACES.includes(kind)) return "true";
  return `not exists (
    select from journal.change m
      join journal.batch mb on mb.plan_run = m.run and m.seq between mb.first_seq and mb.last_seq
     where m.action in (${quotedTexts(REKEYING)}) and m.held is null
       and c.key[1] in (m.before->>'course_key', m.after->>'course_key') and (mb.run, m.seq) > (b.run, c.seq))`;
}
