import type { Queries } from "../../../infra/store/store.ts";
import type { ProposedMove } from "../../../model/moved.ts";

/** Keeps what the plan of a run proposes, open until a person decides. */
export async function saveProposals(tx: Queries, run: number, proposals: readonly ProposedMove[]): Promise<void> {
  await tx.query(
    `insert into journal.move (old_key, new_key, name_likeness, same_place, student_share, first_run, status)
     select old_key, new_key, name_likeness, same_place, student_share, $1, 'open'
       from jsonb_to_recordset($2) as m(old_key text, new_key text, name_likeness float8, same_place boolean, student_share float8)`,
    [run, JSON.stringify(proposals)],
  );
}
