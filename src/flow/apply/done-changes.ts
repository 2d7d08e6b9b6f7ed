import type { Queries } from "../../infra/store/store.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Changes } from "../targets/port.ts";

/** Parenthesised SQL query of what a run has made: the changes of its finished batches but for those that failed. */
export function doneChanges(run: number, condition = "true"): string {
  return `(
    select c.* from journal.batch b
      join journal.change c on c.run = b.plan_run and c.seq between b.first_seq and b.last_seq
      left join journal.failure f on f.run = b.run and f.plan_run = c.run and f.seq = c.seq
    where b.run = ${run} and c.held is null and f.seq is null and ${condition})`;
}

/** What a run has made, in parts of one kind that are as large as its batches were; `condition` is one on the batch `b`. */
export async function readDoneParts(tx: Queries, run: number, condition = "true"): Promise<readonly Changes[]> {
  const { rows } = await tx.query<{ kind: KindName; firstSeq: number }>(
    `select c.kind, b.first_seq as "firstSeq"
     from journal.batch b join journal.change c on c.run = b.plan_run and c.seq = b.first_seq
     where b.run = $1 and ${condition} order by b.first_seq`,
    [run],
  );
  return rows.map(({ kind, firstSeq }) => ({ kind, changes: doneChanges(run, `b.first_seq = ${firstSeq}`) }));
}
