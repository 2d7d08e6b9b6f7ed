import type { Queries } from "../../../../infra/store/store.ts";

/** Somebody in a space, with Moodle's numbers of both. */
export interface Participant {
  readonly courseKey: string;
  readonly username: string;
  readonly course: number;
  readonly person: number;
}

/** Those whom a view of the store names by `course_key` and `username`, as far as Moodle has both; by person. */
export async function participantsIn(
  store: Queries,
  view: "moodle.left_over" | "moodle.superseded",
): Promise<readonly Participant[]> {
  const { rows } = await store.query<Participant>(`
    select v.course_key as "courseKey", v.username, c.id as course, u.id as person
      from ${view} v join moodle.course c using (course_key) join moodle.user u using (username)
     where c.id is not null and u.id is not null order by u.id, c.id`);
  return rows;
}
