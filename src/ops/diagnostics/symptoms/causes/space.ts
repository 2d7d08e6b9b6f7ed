import type { NoSpaceReason } from "../../../../model/decision.ts";
import type { Cause } from "../../../../model/symptoms.ts";
import type { SpaceAnswer, StandingSpace } from "../../why/index.ts";
import { applies, type Finding, NOT_SO } from "../finding.ts";
import type { Looked } from "../looked.ts";

/** Causes in a space and its element. */
export const SPACE_CAUSES = {
  "archived-became-carried": ({ space }) => archived(space, "archived-became-carried"),
  "archived-perhaps-moved": ({ space }) =>
    space?.held.some(({ kind, held }) => kind === "course" && held === "perhaps-moved") === true
      ? applies({ facts: { course: space.course } })
      : NOT_SO,
  "archived-code-vanished": ({ space }) => archived(space, null),
  "element-unknown": ({ space }) => withoutSpace(space, "element-unknown"),
  "element-carried": ({ space }) => withoutSpace(space, "carried"),
  "element-technical": ({ space }) => withoutSpace(space, "element-technical"),
  "element-closed": ({ space }) => withoutSpace(space, "element-closed"),
  "element-without-group": ({ space }) => withoutSpace(space, "no-group-no-load"),
  "space-hidden": ({ space }) => {
    const hidden = space?.standing.find(({ visible, archived: gone }) => !visible && !gone);
    return hidden === undefined
      ? NOT_SO
      : applies({ facts: { course: hidden.course, by: hidden.shownBy?.author ?? null } });
  },
  "course-ended": ({ space, endsAt, now }) =>
    endsAt !== null && endsAt < now ? applies({ facts: { course: space?.course ?? null, time: endsAt } }) : NOT_SO,
  "no-student-enrolled": ({ space }) =>
    space !== null && space.standing.length > 0 && !space.standing.some(hasStudents)
      ? applies({ facts: { course: space.course } })
      : NOT_SO,
  "idnumber-altered": ({ space }) => {
    const altered = space?.standing.find(({ idnumber }) => idnumber !== null);
    return altered === undefined ? NOT_SO : applies({ facts: { course: altered.course, idnumber: altered.idnumber } });
  },
} as const satisfies Partial<Readonly<Record<Cause, (looked: Looked) => Finding>>>;

/** The space is archived: for that reason, or for any when null. */
function archived(space: SpaceAnswer | null, reason: string | null): Finding {
  const gone = space?.standing.find((one) => one.archived && (reason === null || one.archivedBy?.reason === reason));
  if (space === null || gone === undefined) return NOT_SO;
  const facts = { course: gone.course, host: space.host, time: gone.archivedBy?.at ?? null };
  return applies({ facts, reason: gone.archivedBy?.reason ?? null, who: space.who });
}

function withoutSpace(space: SpaceAnswer | null, reason: NoSpaceReason): Finding {
  if (space?.reason !== reason) return NOT_SO;
  return applies({ facts: { element: space.element, host: space.host }, reason, who: space.who });
}

function hasStudents({ participants }: StandingSpace): boolean {
  return participants.some(({ role, status }) => role === "student" && status === "active");
}
