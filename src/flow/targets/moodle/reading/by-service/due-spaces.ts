import type { MoodleSettings } from "../../../../../infra/config/index.ts";
import type { Queries } from "../../../../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../../../../model/kinds.ts";
import type { Changes } from "../../../port.ts";

/** A space costs so many calls: groupings, groups, which stand in which, members, participants and those who are active. */
const CALLS = 6;

/**
 * Sets out which spaces a refresh is to read, by Moodle's number: what was in hand when a process died; those never read, ours first;
 * those about which something was sent since, or that somebody has altered; what an interrupted refresh has left, or, where none has,
 * the share of the others that is due, the oldest reading first. Not more than the calls allow. Needs what was read of spaces in this
 * transaction.
 */
export async function setOut(
  tx: Queries,
  { check_runs, check_calls }: Pick<MoodleSettings, "check_runs" | "check_calls">,
): Promise<void> {
  const { rows: left } = await tx.query<{ id: number }>("select id from moodle.due");
  await tx.query("delete from moodle.due");
  await tx.query(SET_OUT, [Math.ceil(check_calls / CALLS), check_runs, KINDS_OF_SPACES, left.map(({ id }) => id)]);
}

const SET_OUT = `
  with known as (
    select c.id, n.modified, r.read_at, c.owner like 'person:%' as theirs,
           exists (select from moodle.intended i where i.key[1] = c.course_key and i.kind = any($3)) as in_hand,
           r.id is null or r.sent or r.modified is distinct from n.modified as changed, c.id = any($4) as was_left
      from moodle.course c
      join read_course n on n.id = c.id
      left join moodle.reading r on r.part = 'space' and r.id = c.id),
  placed as (
    select id, modified,
           row_number() over (order by in_hand desc, changed desc, (changed and theirs), was_left desc, read_at nulls first, id) as place
      from known)
  insert into moodle.due (id, modified, place)
  select id, modified, place from placed
   where place <= (
     select greatest(count(*) filter (where in_hand),
                     least($1, count(*) filter (where changed or was_left)
                               + case when bool_or(was_left) then 0 else ceil(count(*) / $2::numeric) end))
       from known)`;

/** The first of the spaces that are to be read and are not read yet. */
export async function nextDue(tx: Queries, most: number): Promise<readonly number[]> {
  const { rows } = await tx.query<{ id: number }>("select id from moodle.due order by place limit $1", [most]);
  return rows.map(({ id }) => id);
}

/** Whether a space is to be read and is not read yet. */
export async function isAnyDue(store: Queries): Promise<boolean> {
  return (await store.query("select from moodle.due limit 1")).rowCount > 0;
}

/** Writes down that something was sent about the spaces of a batch. */
export async function rememberSent(tx: Queries, { kind, changes }: Changes): Promise<void> {
  if (!KINDS_OF_SPACES.includes(kind)) return;
  await tx.query(
    `update moodle.reading r set sent = true from ${changes} x join moodle.course c on c.course_key = x.key[1]
      where r.part = 'space' and r.id = c.id and not r.sent`,
  );
}

/** Writes down that these spaces were read now: they are due no longer. */
export async function rememberSpaces(tx: Queries, spaces: readonly number[]): Promise<void> {
  await tx.query(
    `insert into moodle.reading (part, id, read_at, modified)
     select 'space', id, now(), modified from moodle.due where id = any($1)
     on conflict (part, id) do update set read_at = excluded.read_at, modified = excluded.modified, sent = false`,
    [spaces],
  );
  await tx.query("delete from moodle.due where id = any($1)", [spaces]);
}
