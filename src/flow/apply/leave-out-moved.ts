import type { Queries } from "../../infra/store/store.ts";
import { quotedTexts } from "../../infra/store/quoted.ts";
import { KINDS_OF_SPACES } from "../../model/kinds.ts";
import { REKEYING } from "../../model/plan.ts";
import { doneChanges } from "./done-changes.ts";

/**
 * Settles in `left_out` what a run did under a key before a space came to it or went from it: what stands there now is another space.
 * It can be taken back exactly when the space can go back.
 */
export async function leaveOutMoved(tx: Queries, run: number): Promise<void> {
  const { rowCount } = await tx.query(`
    create temporary table under_moved on commit drop as
    with done as materialized (select seq, kind, action, key, before, after from ${doneChanges(run)} d),
    moved as (
      select m.seq, k.key, l.seq is not null as stays
        from done m
        cross join lateral (values (m.before->>'course_key'), (m.after->>'course_key')) k(key)
        left join left_out l on l.seq = m.seq
       where m.action in (${quotedTexts(REKEYING)}))
    select d.seq, bool_or(m.stays) as stays
      from done d join moved m on m.key = d.key[1] and m.seq > d.seq
     where d.kind in (${quotedTexts(KINDS_OF_SPACES)})
     group by d.seq`);
  if (rowCount === 0) return;
  await tx.query("delete from left_out where seq in (select seq from under_moved)");
  await tx.query("insert into left_out select seq, null, false from under_moved where stays");
}
