import { REGISTRATIONS } from "./tables.ts";

/**
 * SQL query that gives the new decisions of exemplars to all whom they stand for, themselves left out. `exemplars` is a relation with
 * the key of a registration, and two lists beside each other: the `students` that it stands for, and their `usernames`.
 */
export function followExemplars(exemplars: string): string {
  const { key, compared } = REGISTRATIONS;
  const same = key.map((column) => `d.${column} = e.${column}`).join(" and ");
  const own: Readonly<Record<string, string>> = { student_code: "follower", username: "follower_username" };
  const columns = [...key, ...compared].map((column) => own[column] ?? column);
  return `
    select ${columns.join(", ")}
      from (select d.*, unnest(e.students) as follower, unnest(e.usernames) as follower_username
              from ${exemplars} e join decided.registration_new d on ${same}) following
     where follower <> student_code`;
}
