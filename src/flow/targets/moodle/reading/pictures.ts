import type { MoodleSettings } from "../../../../infra/config/index.ts";
import { tableOf } from "../../sets/index.ts";
import { MOODLE } from "../tables.ts";
import { readTable } from "./copy-reading.ts";
import type { ReadKind } from "./readings.ts";

/** The way that enrolments of ours go: sent, or published for Moodle to take. */
export type Enrolments = MoodleSettings["enrolments"];

/** What was read of a kind as the picture holds it. */
export interface Picture {
  /** Fields that Moodle holds, beside the key; the number of the thing among them where it has one. */
  readonly held: readonly string[];
  /** What stands in the other columns of a thing that is seen for the first time: SQL by column. */
  readonly first: Readonly<Record<string, string>>;
  /** The query that gives the columns of the key and those held. */
  readonly sql: string;
}

/** How a kind is brought from Moodle's numbers to keys, by the way that enrolments go. Needs the picture of what it names. */
export function pictureOf(kind: ReadKind, enrolments: Enrolments): Picture {
  return kind === "enrolment" && enrolments === "pull" ? PUBLISHED : PICTURES[kind];
}

const PICTURES: Readonly<Record<ReadKind, Picture>> = {
  category: {
    held: ["parent_key", "name", "visible", "id"],
    first: {},
    sql: `
      with keyed as materialized (${keyed("category", "category_key")})
      select k.key as category_key, p.key as parent_key, k.name, k.visible, k.id
        from keyed k left join keyed p on p.id = k.parent`,
  },
  course: {
    held: ["full_name", "short_name", "category_key", "visible", "idnumber", "filled", "id"],
    first: { archived: "false" },
    sql: `
      select k.key as course_key, k.full_name, k.short_name, coalesce(c.category_key, 'moodle:' || k.category) as category_key,
             k.visible, case when k.number is distinct from k.key and k.wished = k.key and k.ours then coalesce(k.number, '') end as idnumber,
             k.filled, k.id
        from (${keyed("course", "course_key")}) k left join moodle.category c on c.id = k.category`,
  },
  user: {
    held: ["person_code", "family_name", "first_name", "email", "suspended", "used", "id"],
    first: { kind: "'guest'" },
    sql: users(),
  },
  cohort: {
    held: ["name", "id"],
    first: {},
    sql: `select k.key as cohort_key, k.name, k.id from (${keyed("cohort", "cohort_key")}) k`,
  },
  "cohort-member": {
    held: [],
    first: {},
    sql: `
      select c.cohort_key, u.username from ${readTable("cohort-member")} r
        join moodle.cohort c on c.id = r.cohort join moodle.user u on u.id = r.person`,
  },
  grouping: {
    held: ["name", "id"],
    first: {},
    sql: `
      select c.course_key, k.key as grouping_key, k.name, k.id
        from (${keyed("grouping", "grouping_key", "r.course")}) k join moodle.course c on c.id = k.course`,
  },
  group: {
    held: ["name", "grouping_keys", "id"],
    first: {},
    sql: `
      select c.course_key, k.key as group_key, k.name, k.id,
             array(select p.grouping_key from moodle.grouping p where p.id = any(k.groupings) order by 1) as grouping_keys
        from (${keyed("group", "group_key", "r.course")}) k join moodle.course c on c.id = k.course`,
  },
  enrolment: {
    held: ["status", "starts_at", "ends_at"],
    first: {},
    sql: sentEnrolments(),
  },
  membership: {
    held: [],
    first: {},
    sql: `
      select g.course_key, g.group_key, u.username from ${readTable("membership")} r
        join moodle.group g on g.id = r.id join moodle.user u on u.id = r.person`,
  },
};

/** Ours is what is published, whatever Moodle has taken of it: that stands in `moodle.taken`. */
const PUBLISHED: Picture = {
  ...PICTURES.enrolment,
  sql: `
    select course_key, username, role, method, status, starts_at, ends_at from moodle.enrolment where method = 'database'
    union all
    select c.course_key, u.username, r.role, r.method, case when r.suspended then 'suspended' else 'active' end,
           to_timestamp(r.starts), to_timestamp(r.ends)
      from ${readTable("enrolment")} r join moodle.course c on c.id = r.course join moodle.user u on u.id = r.person
     where r.method <> 'database'
       and not (r.method = 'manual'
         and exists (select from moodle.sent_before s where (s.course_key, s.username, s.role) = (c.course_key, u.username, r.role)))`,
};

/** Moodle has no empty text and no missing one: what we wanted empty stays so. */
function stillEmpty(column: string): string {
  return `coalesce(r.${column}, case when t.${column} = '' then '' end) as ${column}`;
}

/**
 * What was read, with its key. One of ours is known by Moodle's number and keeps the key that it was made with, whatever people write
 * there; others go by what stands there; one that has nothing, or what another has already, goes by its number.
 */
function keyed(kind: ReadKind, key: string, within = "null"): string {
  return `
    select *, case when row_number() over (partition by place, wished order by ours desc, id) = 1 then wished
                   else 'moodle:' || id end as key
      from (select r.*, ${within}::bigint as place, coalesce(k.owner not like 'person:%', false) as ours,
                   coalesce(case when k.owner not like 'person:%' then k.${key} end, r.number, 'moodle:' || r.id) as wished
              from ${readTable(kind)} r left join ${tableOf(MOODLE, kind)} k on k.id = r.id) known`;
}

/** Of several enrolments of one method: active if any is, from the first time on, until the last; open where one of them is. */
function oneOfEach(): string {
  return `
    select course, person, role, method, bool_and(suspended) as suspended,
           case when count(starts) = count(*) then min(starts) end as starts,
           case when count(ends) = count(*) then max(ends) end as ends
      from ${readTable("enrolment")} group by course, person, role, method`;
}

/**
 * Accounts by username. One of ours keeps the username that it was made with, whatever people write there; one of others is that of a
 * person of ours who has no account under theirs, if its number is that person's and nobody else's on either side. A username that two
 * want is that of ours, else of the older one; the other goes by its number.
 */
function users(): string {
  const shown = ["person_code", "family_name", "first_name", "email"].map(stillEmpty);
  return `
    with known as materialized (
      select r.*, k.username as ours, w.username is not null as is_wanted
        from ${readTable("user")} r
        left join moodle.user k on k.id = r.id and k.owner not like 'person:%'
        left join wanted."user" w on w.username = r.username),
    -- Both sides in one grouping: two that are joined afterwards are thought to be one row each, and gone through a billion times.
    numbered as (
      select person_code, id, null::text as username, ours is not null or is_wanted as is_settled from known
      union all
      select w.person_code, null, w.username, r.id is not null or o.id is not null
        from wanted."user" w
        left join ${readTable("user")} r on r.username = w.username
        left join known o on o.ours = w.username),
    same as (
      select min(id) as id, min(username) as username from numbered where person_code is not null
       group by person_code having count(id) = 1 and count(username) = 1 and not bool_or(is_settled)),
    wishing as (
      select k.*, coalesce(k.ours, s.username, k.username) as wished from known k left join same s using (id)),
    placed as (
      select *, row_number() over (partition by wished order by ours is null, id) as place from wishing)
    select p.key as username, ${shown.join(", ")}, r.suspended, r.used, r.id
      from placed r
      cross join lateral (select case when r.place = 1 then r.wished else 'moodle:' || r.id end as key) p
      left join moodle.user t on t.username = p.key`;
}

/**
 * What a run has enrolled, or was about to, stands in Moodle as `manual` and is ours; where somebody had enrolled the same person
 * before, it is both. Moodle's own `database` is another source's.
 */
function sentEnrolments(): string {
  return `
    with known as materialized (
      select c.course_key, u.username, r.role, r.method, case when r.suspended then 'suspended' else 'active' end as status,
             to_timestamp(r.starts) as starts_at, to_timestamp(r.ends) as ends_at,
             r.method = 'manual' and (d.method is not null or i.kind is not null) as ours, p.method is not null as others
        from (${oneOfEach()}) r
        join moodle.course c on c.id = r.course
        join moodle.user u on u.id = r.person
        left join moodle.enrolment d
          on d.course_key = c.course_key and d.username = u.username and d.role = r.role and d.method = 'database'
        left join moodle.enrolment p
          on p.course_key = c.course_key and p.username = u.username and p.role = r.role and p.method = 'manual'
        left join moodle.intended i
          on i.kind = 'enrolment' and i.key = array[c.course_key, u.username, r.role, 'database'])
    select course_key, username, role, 'database' as method, status, starts_at, ends_at from known where ours
    union all
    select course_key, username, role, case method when 'database' then 'external' else method end, status, starts_at, ends_at
      from known where not ours or others`;
}
