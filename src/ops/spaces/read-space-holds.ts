import { HOLD, type Hold, UNAPPROVED } from "../../flow/journal/plans/index.ts";
import { quotedTexts } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../model/kinds.ts";

/** Changes that wait for a person on one space or in it. */
export interface SpaceHold extends Hold {
  /** The run that made the plan in which they wait: the newest. */
  readonly run: number;
}

/** What waits on a space in the newest plan. */
export async function readSpaceHolds(store: Queries, course: string): Promise<readonly SpaceHold[]> {
  const { rows } = await store.query<SpaceHold>(
    `select run, ${HOLD} as hold, held as reason, kind, action, component, count(*) as changes
       from journal.change c
      where c.run = (select max(p.run) from journal.plan p join journal.run r on r.id = p.run where r.kind in ('plan', 'sync'))
        and c.key[1] = $1 and c.kind in (${quotedTexts(KINDS_OF_SPACES)}) and ${UNAPPROVED}
      group by run, held, kind, action, component order by min(set_no), held`,
    [course],
  );
  return rows;
}
