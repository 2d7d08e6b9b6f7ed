import type { KindName } from "../../../../model/kinds.ts";

/** How the things of a kind are read from Moodle's database. */
export interface Reading {
  /** Columns and types of the table that they are copied to. */
  readonly columns: Readonly<Record<string, string>>;
  /** The query that gives these columns: for every database that Moodle runs on, in the words of `inDialect`. */
  readonly sql: string;
}

/** Kinds that Moodle holds and runs change: no web service makes or tells bindings, and `seeBindings` sees those of people. */
export type ReadKind = Exclude<KindName, "binding">;

/** The name that stands where no source says one: Moodle does not take an empty one. */
export const NO_NAME = "-";

/** Ends the address of somebody who has none: Moodle does not take an empty one, and sends nothing to such a domain. */
export const NO_EMAIL = "@no-address.invalid";

const number = "nullif(idnumber, '') as number";

/** What is read of each kind, by Moodle's own numbers. */
export const READINGS: Readonly<Record<ReadKind, Reading>> = {
  category: {
    columns: { id: "bigint", number: "text", parent: "bigint", name: "text", visible: "boolean" },
    sql: `select id, ${number}, nullif(parent, 0) as parent, name, visible = 1 as visible from {course_categories} order by id`,
  },
  // The front page is a course of Moodle's, and the only one in no category. A new space has one activity, its announcements; it is
  // filled once it has more, or somebody was there.
  course: {
    columns: {
      id: "bigint",
      number: "text",
      category: "bigint",
      full_name: "text",
      short_name: "text",
      visible: "boolean",
      filled: "boolean",
      // When it was last altered: read only to know what to read anew.
      modified: "bigint",
    },
    sql: `
      select id, ${number}, category, fullname as full_name, shortname as short_name, visible = 1 as visible,
             nullif((select count(*) from {course_modules} m where m.course = c.id) > 1
               or exists (select 1 from {user_lastaccess} l where l.courseid = c.id), false) as filled,
             timemodified as modified
        from {course} c where category <> 0 order by id`,
  },
  user: {
    columns: {
      id: "bigint",
      username: "text",
      person_code: "text",
      family_name: "text",
      first_name: "text",
      email: "text",
      suspended: "boolean",
      used: "boolean",
    },
    sql: `
      select id, username, nullif(idnumber, '') as person_code, nullif(lastname, '${NO_NAME}') as family_name,
             nullif(firstname, '${NO_NAME}') as first_name,
             case when email not like '%${NO_EMAIL}' then nullif(email, '') end as email, suspended = 1 as suspended,
             nullif(lastaccess > 0, false) as used
        from {user} where deleted = 0 and username <> 'guest' order by id`,
  },
  cohort: {
    columns: { id: "bigint", number: "text", name: "text" },
    sql: `select id, ${number}, name from {cohort} order by id`,
  },
  "cohort-member": {
    columns: { cohort: "bigint", person: "bigint" },
    sql: "select cohortid as cohort, userid as person from {cohort_members} order by cohortid, userid",
  },
  grouping: {
    columns: { id: "bigint", course: "bigint", number: "text", name: "text" },
    sql: `select id, courseid as course, ${number}, name from {groupings} order by id`,
  },
  group: {
    columns: { id: "bigint", course: "bigint", number: "text", name: "text", groupings: "bigint[]" },
    sql: `
      select id, courseid as course, ${number}, name,
             '{' || coalesce((select {list groupingid} from {groupings_groups} x where x.groupid = g.id), '') || '}' as groupings
        from {groups} g order by id`,
  },
  // Roles that come with manual and self enrolment are as if given by hand; other methods mark theirs. One person may come by
  // several enrolments of one method: they are brought together here, for grouping and sorting them is most of the work.
  enrolment: {
    columns: {
      course: "bigint",
      person: "bigint",
      role: "text",
      method: "text",
      suspended: "boolean",
      starts: "bigint",
      ends: "bigint",
    },
    sql: `
      select e.courseid as course, ue.userid as person, coalesce(r.shortname, 'none') as role, e.enrol as method,
             ue.status = 1 as suspended, nullif(ue.timestart, 0) as starts, nullif(ue.timeend, 0) as ends
        from {user_enrolments} ue
        join {enrol} e on e.id = ue.enrolid
        join {context} x on x.contextlevel = 50 and x.instanceid = e.courseid
        left join {role_assignments} a on a.contextid = x.id and a.userid = ue.userid
         and case when e.enrol in ('manual', 'self') then a.component = ''
                  else a.component = 'enrol_' || e.enrol and a.itemid = e.id end
        left join {role} r on r.id = a.roleid
       order by ue.enrolid, ue.userid`,
  },
  membership: {
    columns: { id: "bigint", person: "bigint" },
    sql: "select groupid as id, userid as person from {groups_members} order by groupid, userid",
  },
};

/** Every kind that is read, in the order in which one needs another. */
export const READ_KINDS = Object.keys(READINGS) as readonly ReadKind[];

/** Whether a kind is read. */
export function isRead(kind: KindName): kind is ReadKind {
  return kind in READINGS;
}
