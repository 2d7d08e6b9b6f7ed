import type { Queries } from "../../../../infra/store/store.ts";
import type { Failure } from "../../port.ts";
import type { Enrolments } from "../reading/pictures.ts";
import { type Pending, readPending } from "./pending.ts";

/**
 * Of the pending memberships, those to be made for people who are no participants of the space: Moodle would refuse the whole call.
 * What is published counts once Moodle has taken it.
 */
export async function withoutParticipant(
  tx: Queries,
  failures: readonly Failure[],
  enrolments: Enrolments,
): Promise<readonly Pending[]> {
  const pending = await readPending(tx, failures);
  const { rows } = await tx.query<{ seq: number }>(
    `select p.seq from pending p
      where p.after is not null
        and not exists (
          select from moodle.enrolment e
           where e.course_key = p.key[1] and e.username = p.key[3] and ($1 = 'push' or e.method <> 'database'))
        and not exists (
          select from moodle.taken t where t.course_key = p.key[1] and t.username = p.key[3] and $1 = 'pull')`,
    [enrolments],
  );
  const early = new Set(rows.map(({ seq }) => seq));
  return pending.filter(({ seq }) => early.has(seq));
}
