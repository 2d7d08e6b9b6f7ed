import type { Queries, Store } from "../../../infra/store/store.ts";
import { IS_AHEAD } from "./is-ahead.ts";
import { readDoneParts } from "../done-changes.ts";
import type { CanaryOrder } from "./canary-order.ts";
import type { Wrong } from "./judge.ts";

type Found = Pick<Wrong, "component" | "changes" | "failed" | "notMade">;

/** Looks which changes that went ahead failed, and which count as made and do not stand: these have failed, too. */
export async function findNotMade(store: Store, { planRun, run, target }: CanaryOrder): Promise<Found> {
  return store.transaction(async (tx) => {
    const counted = await countAhead(tx, planRun, run);
    let notMade = 0;
    for (const part of await readDoneParts(tx, run, "b.first_seq < 0")) {
      const deviations = await target.checkChanges(tx, part);
      notMade += deviations.length;
      await tx.query(
        `insert into journal.failure (run, plan_run, seq, code, found)
         select $1, $2, seq, 'changed-meanwhile', found from jsonb_to_recordset($3) as d (seq integer, found jsonb)`,
        [run, planRun, JSON.stringify(deviations)],
      );
    }
    return { ...counted, notMade };
  });
}

async function countAhead(tx: Queries, planRun: number, run: number): Promise<Omit<Found, "notMade">> {
  const { rows } = await tx.query<Omit<Found, "notMade">>(
    `select max(l.component) as component, count(*) as changes, count(f.seq) as failed
       from journal.line l left join journal.failure f on f.run = $2 and f.plan_run = l.run and f.seq = l.seq
      where l.run = $1 and l.held is null and l.${IS_AHEAD}`,
    [planRun, run],
  );
  return rows[0] ?? { component: null, changes: 0, failed: 0 };
}
