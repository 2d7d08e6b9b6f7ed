import type { WhyAnswer } from "./why-document.ts";

type Awaited = NonNullable<WhyAnswer["taking"]>["waiting"][number];

/** The enrolment that an answer leads to and that the platform has not made yet; undefined where all of it stands there. */
export function awaitedEnrolment({ outcome, taking }: Pick<WhyAnswer, "outcome" | "taking">): Awaited | undefined {
  if (outcome === "not-enrolled") return undefined;
  return taking?.waiting.find(({ awaits }) => awaits === "enrolment");
}

/** Whether it is this enrolment that the platform has not made, or not suspended, yet. */
export function isOfPath(
  { course, username, role }: Awaited,
  path: Pick<WhyAnswer["paths"][number], "course" | "username" | "role" | "method">,
): boolean {
  return path.method === "database" && path.course === course && path.username === username && path.role === role;
}
