import type { Queries } from "../../../../infra/store/store.ts";
import type { Pending } from "./pending.ts";

/** Another enrolment of the same person in the same space that Moodle holds in the same place. */
export interface Other {
  readonly role: string;
  readonly method: string;
  readonly status: string;
}

/** For each pending change the other enrolments, manual in Moodle, of its person in its space: as the picture will be. */
export async function otherEnrolments(tx: Queries): Promise<{ readonly of: (pending: Pending) => readonly Other[] }> {
  const { rows } = await tx.query<Other & { readonly seq: number }>(`
    select p.seq, e.role, e.method, e.status
      from pending p join moodle.enrolment e
        on e.course_key = p.key[1] and e.username = p.key[2]
       and e.method in ('manual', 'database') and e.role <> 'none' and (e.role, e.method) <> (p.key[3], p.key[4])`);
  const bySeq = Map.groupBy(rows, ({ seq }) => seq);
  return { of: ({ seq }) => bySeq.get(seq) ?? [] };
}
