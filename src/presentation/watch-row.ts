import type { Row } from "../contract/documents/index.ts";
import type { Watched } from "../ops/diagnostics/watch/index.ts";

/** One thing that is watched. */
export function watchRow({ course, cohort, reviewAt, students, because, ...watched }: Watched): Row<"watch"> {
  const { kind, username, role, method, owner } = watched;
  return {
    kind,
    course_key: course,
    username,
    cohort_key: cohort,
    role,
    method,
    owner,
    review_at: reviewAt,
    students,
    because,
  };
}
