import type { HoldReason } from "../../../../model/reasons.ts";
import type { Policy } from "../../../../model/policy.ts";
import type { PathEnd } from "./path.ts";
import type { Standing } from "./read-standing.ts";

const NOTHING: PathEnd = { kind: "platform", at: null, days: null, held: null, cohorts: [] };

const DAY_MS = 86_400_000;

/** What would end an enrolment, by the same rules as the plan; `held` says why its removal waits for a person. */
export function pathEnd(standing: Standing, held: HoldReason | null, policy: Policy): PathEnd {
  if (held !== null) return { ...NOTHING, kind: "held", held };
  switch (standing.method) {
    case "database":
      return standing.role === policy.teacher_role ? endOfTeacher(standing) : endOfStudent(standing, policy.grace_days);
    case "manual":
    case "self":
      return standing.endsAt === null
        ? { ...NOTHING, kind: "ends-by-hand" }
        : { ...NOTHING, kind: "ends-by-date", at: standing.endsAt };
    case "cohort":
      return endOfBinding(standing);
    default:
      return NOTHING;
  }
}

function endOfStudent(standing: Standing, days: number): PathEnd {
  const { status, wanted, suspendedSince } = standing;
  if (isSuspendedElement(standing)) return { ...NOTHING, kind: "element-suspended" };
  if (wanted) return { ...NOTHING, kind: "registration-goes", days };
  if (status === "active" || suspendedSince === null) return { ...NOTHING, kind: "suspended-by-next-run", days };
  return {
    ...NOTHING,
    kind: "grace-runs",
    days,
    at: new Date(Date.parse(suspendedSince) + days * DAY_MS).toISOString(),
  };
}

function endOfTeacher(standing: Standing): PathEnd {
  if (isSuspendedElement(standing)) return { ...NOTHING, kind: "element-suspended" };
  if (!standing.courseWanted) return { ...NOTHING, kind: "archived-teacher-stays" };
  if (standing.lastTeacher) return { ...NOTHING, kind: "last-teacher-stays" };
  return { ...NOTHING, kind: standing.wanted ? "planning-goes" : "removed-by-next-run" };
}

function isSuspendedElement({ courseWanted, elementSuspended }: Standing): boolean {
  return courseWanted && elementSuspended;
}

/** The first review among the cohorts that keep the person there. */
function endOfBinding({ cohorts }: Standing): PathEnd {
  const [first = null] = cohorts.flatMap(({ reviewAt }) => reviewAt ?? []).toSorted();
  return { ...NOTHING, kind: "binding", at: first, cohorts };
}
