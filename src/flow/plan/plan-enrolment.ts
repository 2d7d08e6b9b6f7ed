import type { EnrolmentContext, Pair, WantedEnrolment } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { ChangeReason, HoldReason } from "../../model/reasons.ts";
import { type Basis, graceIsOver } from "./basis.ts";
import { makeChange } from "./make-change.ts";
import { heldBySpace } from "./plan-course.ts";

/**
 * Decides one enrolment of our own method. Students are suspended first and unenrolled after the days of grace; teachers are
 * unenrolled at once, except the last ones of a space; a suspended element suspends everybody for as long as it lasts.
 */
export function planEnrolment(pair: Pair<WantedEnrolment, EnrolmentContext>, basis: Basis): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted !== null) return actual === null ? enrol(wanted, context) : bringBack(wanted, actual, context);
  if (actual === null) return null;
  if (context.course_wanted && context.course_suspended) return suspendWithElement(actual, context);
  return actual["role"] === basis.policy.teacher_role
    ? withdrawTeacher(actual, context)
    : withdrawStudent(actual, context, basis);
}

function enrol(wanted: WantedEnrolment, context: EnrolmentContext): Change {
  const { reason, ...key } = wanted;
  const after = { ...key, status: "active", starts_at: null, ends_at: null, suspended_since: null };
  return change("create", { reason: reason as ChangeReason, context, before: null, after });
}

function bringBack(wanted: WantedEnrolment, actual: ThingState, context: EnrolmentContext): Change {
  const after = { ...actual, owner: wanted.owner, status: "active", suspended_since: null };
  return change("restore", { reason: "returned", context, before: actual, after });
}

/** Outside the days of grace: nothing is counted while the element is suspended. */
function suspendWithElement(actual: ThingState, context: EnrolmentContext): Change | null {
  if (actual["status"] === "suspended") return null;
  const after = { ...actual, status: "suspended", suspended_since: null };
  return change("suspend", { reason: "element-suspended", context, before: actual, after });
}

function withdrawStudent(actual: ThingState, context: EnrolmentContext, basis: Basis): Change | null {
  const reason = (context.decision_reason as ChangeReason | null) ?? "registration-gone";
  const since = actual["suspended_since"];
  if (actual["status"] === "active" || typeof since !== "string") {
    const after = { ...actual, status: "suspended", suspended_since: basis.extractedAt };
    return change("suspend", { reason, context, before: actual, after });
  }
  if (!graceIsOver(since, basis)) return null;
  return change("remove", { reason: "grace-over", context, before: actual, after: null });
}

/** In a space that is archived teachers stay: it is for them to take its content elsewhere. */
function withdrawTeacher(actual: ThingState, context: EnrolmentContext): Change | null {
  if (!context.course_wanted) return null;
  const held = context.teachers_left === 0 ? "last-teacher" : null;
  const reason = (context.decision_reason as ChangeReason | null) ?? "planning-gone";
  return change("remove", { reason, context, before: actual, after: null, held });
}

function change(
  action: Change["action"],
  draft: {
    readonly reason: ChangeReason;
    readonly context: EnrolmentContext;
    readonly before: ThingState | null;
    readonly after: ThingState | null;
    readonly held?: HoldReason | null;
  },
): Change {
  const { context, held, ...rest } = draft;
  const takesAway = action === "suspend" || action === "remove";
  return makeChange({
    kind: "enrolment",
    action,
    ...rest,
    belongs: context,
    held: heldBySpace(context, takesAway) ?? heldByCycle(context, takesAway) ?? held ?? null,
  });
}

/** Who was in the carrier's space for an element that is lost in a cycle stays there until somebody has looked. */
function heldByCycle({ decision_reason }: EnrolmentContext, takesAway: boolean): HoldReason | null {
  return takesAway && decision_reason === "carrier-cycle" ? "carrier-cycle" : null;
}
