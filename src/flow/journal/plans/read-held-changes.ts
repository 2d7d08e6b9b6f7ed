import { quotedTexts } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { type KindName, KINDS_OF_SPACES } from "../../../model/kinds.ts";
import type { Action } from "../../../model/plan.ts";
import type { ChangeReason, HoldReason } from "../../../model/reasons.ts";
import { UNAPPROVED } from "./holds.ts";

/** A change that waits for a person in the newest plan. */
export interface HeldChange {
  readonly kind: KindName;
  readonly action: Action;
  readonly key: readonly string[];
  readonly reason: ChangeReason;
  readonly held: HoldReason;
  /** The run that made the plan. */
  readonly run: number;
}

/** What waits in the newest plan of what the source wants, on things of these spaces. */
export async function readHeldChanges(store: Queries, courses: readonly string[]): Promise<readonly HeldChange[]> {
  const { rows } = await store.query<HeldChange>(
    `select c.kind, c.action, c.key, c.reason, c.held, c.run from journal.change c
      where c.run = (select max(p.run) from journal.plan p join journal.run r on r.id = p.run where r.kind in ('plan', 'sync'))
        and c.kind in (${quotedTexts(KINDS_OF_SPACES)}) and c.key[1] = any($1)
        and ${UNAPPROVED}
      order by c.seq`,
    [courses],
    { comes: "asked-often" },
  );
  return rows;
}
