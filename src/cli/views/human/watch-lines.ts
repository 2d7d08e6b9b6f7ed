import type { Row } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** One thing that nothing will mend by itself. */
export function watchText(row: Row<"watch">, { say, words, time }: Teller): string {
  const { line, students, review } = words.screens.watch;
  const things = [
    row.course_key,
    row.username,
    row.cohort_key,
    row.role,
    row.method,
    row.owner,
    row.students === null ? null : say(students, { count: row.students }),
    row.review_at === null ? null : say(review, { time: time(row.review_at) }),
    row.because,
  ];
  return say(line, { what: say(words.watched[row.kind]), things: things.filter((one) => one !== null).join(", ") });
}
