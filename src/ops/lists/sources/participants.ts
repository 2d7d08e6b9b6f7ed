import { LIST_SHAPES } from "../../../model/lists.ts";
import type { Standing } from "../../past/index.ts";
import type { ListSource } from "../source.ts";

/** Who is in a space, by each enrolment. Whether the asker may see that space is looked at before. */
export function participantsOf(standing: Standing, course: string): ListSource {
  return {
    shape: LIST_SHAPES.participants,
    from: () => `${standing.relation("enrolment")} e left join ${standing.relation("user")} u using (username)`,
    where: (put) => [`e.course_key = ${put(course)}`],
    columns: {
      username: "e.username",
      person_code: "u.person_code",
      family_name: "u.family_name",
      first_name: "u.first_name",
      role: "e.role",
      method: "e.method",
      status: "e.status",
      owner: "e.owner",
      starts_at: "e.starts_at",
      ends_at: "e.ends_at",
      suspended_since: "e.suspended_since",
      group_keys: `array(select m.group_key from ${standing.relation("membership")} m
        where m.course_key = e.course_key and m.username = e.username order by 1)`,
      run: lastRun(standing),
    },
    order: {
      username: { sql: "e.username", type: "text" },
      role: { sql: "e.role", type: "text" },
      method: { sql: "e.method", type: "text" },
      family_name: {
        sql: "lists.fold(coalesce(u.family_name, '') || ' ' || coalesce(u.first_name, ''))",
        type: "text",
      },
    },
    filters: {
      role: "e.role",
      method: "e.method",
      status: "e.status",
      owner: "e.owner",
      group: (groups) => `exists (select from ${standing.relation("membership")} m
        where m.course_key = e.course_key and m.username = e.username and m.group_key = any(${groups}))`,
    },
    search: (word) => `strpos(lists.fold(
      concat_ws(' ', e.username, u.person_code, u.family_name, u.first_name)), ${word}) > 0`,
    within: { components: "made-sure-before", spaces: "made-sure-before" },
  };
}

/** The run that last changed the enrolment; null where it was made by hand on the platform itself. */
function lastRun({ run }: Standing): string {
  const until = run === null ? "" : `and b.run <= ${run}`;
  return `(
  select max(b.run) from journal.change x join journal.batch b
      on b.plan_run = x.run and x.seq between b.first_seq and b.last_seq ${until}
   where x.kind = 'enrolment' and x.held is null and x.key[2] = e.username collate "default"
     and x.key = array[e.course_key, e.username, e.role, e.method])`;
}
