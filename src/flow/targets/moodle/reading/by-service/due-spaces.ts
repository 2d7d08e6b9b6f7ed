import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Queries } from "../../../../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../../../../model/kinds.ts";
import type { Changes } from "../../../port.ts";

/** A space costs so many calls: groupings, groups, which stand in which, members, participants and those who are active. */
const CALLS = 6;

/**
 * The spaces to read now, by Moodle's number: what was in hand when a process died; those never read, ours first; those about which
 * something was sent since, or that somebody has altered; and of the others the share that is due, the oldest reading first. Not more
 * than the calls allow. Needs what was read of spaces in this transaction.
 */
export async function dueSpaces(
  tx: Queries,
  { check_runs, check_calls }: Pick<MoodleSettings, "check_runs" | "check_calls">,
): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>(
    `with known as (
       select c.id, r.read_at, c.owner like 'person:%' as theirs,
              exists (select from moodle.intended i where i.key[1] = c.course_key and i.kind = any($3)) as in_hand,
              r.id is null or r.sent or r.modified is distinct from n.modified as changed
         from moodle.course c
         join read_course n on n.id = c.id
         left join moodle.reading r on r.part = 'space' and r.id = c.id)
     select id from known
      order by in_hand desc, changed desc, (changed and theirs), read_at nulls first, id
      limit (select greatest(count(*) filter (where in_hand),
                             least($1, count(*) filter (where changed) + ceil(count(*) / $2::numeric))) from known)`,
    [Math.ceil(check_calls / CALLS), check_runs, KINDS_OF_SPACES],
  );
  return rows.map(({ id }) => id);
}

/** Writes down that something was sent about the spaces of a batch. */
export async function rememberSent(tx: Queries, { kind, changes }: Changes): Promise<void> {
  if (!KINDS_OF_SPACES.includes(kind)) return;
  await tx.query(
    `update moodle.reading r set sent = true from ${changes} x join moodle.course c on c.course_key = x.key[1]
      where r.part = 'space' and r.id = c.id and not r.sent`,
  );
}

/** Writes down that all kinds were read as a whole now, and these spaces. */
export async function rememberReadings(tx: Queries, spaces: readonly number[]): Promise<void> {
  await tx.query("delete from moodle.reading where part <> 'space' or id not in (select id from read_course)");
  await tx.query(
    `insert into moodle.reading (part, read_at)
     select part, now() from unnest(array['category', 'course', 'user', 'cohort', 'cohort-member']) part`,
  );
  await tx.query(
    `insert into moodle.reading (part, id, read_at, modified)
     select 'space', id, now(), modified from read_course where id = any($1)
     on conflict (part, id) do update set read_at = excluded.read_at, modified = excluded.modified, sent = false`,
    [spaces],
  );
}
