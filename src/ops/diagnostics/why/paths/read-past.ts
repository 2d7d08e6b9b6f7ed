import type { EnrolmentPath } from "./path.ts";
import type { PathPlace, PathScope } from "./read-standing.ts";

/** An enrolment as it was after a run. */
export type PastEnrolment = Omit<EnrolmentPath, "run" | "made" | "end" | "taken">;

/** The enrolments of a person that were on the target after a run, by space; undefined where the target did not keep its past yet. */
export async function readPast(
  { store, target }: PathPlace,
  { usernames, courses }: PathScope,
  run: number,
): Promise<readonly PastEnrolment[] | undefined> {
  if (run < (await target.keptSince(store))) return undefined;
  const { rows } = await store.query<PastEnrolment>(
    `select course_key as course, username, role, method, status, owner from ${target.relationAt("enrolment", run)} e
      where username = any($1) and ($2::text[] is null or course_key = any($2))
      order by course_key, role, method`,
    [usernames, courses],
  );
  return rows;
}
