import type { Target } from "../../../flow/targets/index.ts";
import type { Queries } from "../../../infra/store/store.ts";
import type { Looked } from "./looked.ts";

const NONE: Looked["untaken"] = { count: 0, since: null };

/** Counts the enrolments of spaces that the platform has still to make by itself. */
export async function readUntaken(
  store: Queries,
  { published }: Pick<Target, "published">,
  courses: readonly string[],
): Promise<Looked["untaken"]> {
  if (published === undefined || courses.length === 0) return NONE;
  const { rows } = await store.query<Looked["untaken"]>(
    `select count(*) as count, min(since) as since from ${published.waiting} w
      where course_key = any($1) and awaits = 'enrolment'`,
    [courses],
  );
  return rows[0] ?? NONE;
}
