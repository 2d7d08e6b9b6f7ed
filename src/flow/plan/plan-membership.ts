import type { MembershipContext, Pair, WantedMembership } from "../../model/pairs.ts";
import type { Change } from "../../model/plan.ts";
import { type Basis, graceIsOver } from "./basis.ts";
import { makeChange } from "./make-change.ts";
import { heldBySpace } from "./plan-course.ts";

/** Decides one membership: put in; taken out at once, or with the enrolment when that one has its days of grace. */
export function planMembership(pair: Pair<WantedMembership, MembershipContext>, basis: Basis): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted !== null)
    return makeChange({
      kind: "membership",
      action: "create",
      reason: "enrolled",
      belongs: context,
      before: null,
      after: { ...wanted },
      held: heldBySpace(context, false),
    });
  if (actual === null || staysWithEnrolment(context, basis)) return null;
  return makeChange({
    kind: "membership",
    action: "remove",
    reason: context.enrolment_wanted ? "group-gone" : "grace-over",
    belongs: context,
    before: actual,
    after: null,
    held: heldBySpace(context, true),
  });
}

/** Memberships stay until the person is unenrolled. */
function staysWithEnrolment(context: MembershipContext, basis: Basis): boolean {
  if (context.enrolment_wanted || context.enrolment_status === null) return false;
  if (context.course_wanted && context.course_suspended) return true;
  const since = context.enrolment_suspended_since;
  return context.enrolment_status === "active" || since === null || !graceIsOver(since, basis);
}
