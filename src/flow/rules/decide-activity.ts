import type { TeacherDecision } from "../../model/decision.ts";
import type { ActivityCase } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { TeacherReason, Warning } from "../../model/reasons.ts";
import { courseKey, type Teaching } from "../../model/teaching.ts";
import { decideSpace } from "./decide-space.ts";

/** One planned activity with everything that it is decided on. */
export interface ActivitySubject {
  readonly activity: ActivityCase;
  /** The element named, or those that the group's collection stands for, as they are taught. */
  readonly teachings: readonly Teaching[];
  readonly policy: Policy;
}

/** Decides one planned activity: staff and account, origin, sessions, element, in this order. */
export function decideActivity(subject: ActivitySubject): TeacherDecision {
  const reason = whyNot(subject);
  if (reason !== null) return { outcome: "not-enrolled", reason, warnings: [], courses: [] };
  const usable = subject.teachings.filter((teaching) => whyUnusable(teaching) === null);
  const courses = usable.flatMap((teaching) => coursesOf(subject, teaching));
  return {
    outcome: "enrolled",
    reason: "enrolled",
    warnings: maskedPseudoGroup(subject, usable),
    courses: [...new Set(courses)].toSorted(),
  };
}

function whyNot({ activity, teachings }: ActivitySubject): TeacherReason | null {
  const { account } = activity;
  if (account === null) return "account-missing";
  if (!account.active) return "account-inactive";
  if (activity.origin !== "registrar") return "planning-not-from-registrar";
  if (activity.sessions < 1) return "planning-association-only";
  const unusable = teachings.map(whyUnusable);
  if (unusable.includes(null)) return null;
  return unusable.find((reason) => reason !== null) ?? "planning-element-obsolete";
}

function whyUnusable(teaching: Teaching): TeacherReason | null {
  const { carrier, host } = teaching;
  if (carrier.kind === "cycle") return "carrier-cycle";
  if (host === null || host.technical || !host.open) return "planning-element-obsolete";
  if (host.suspended) return "element-suspended";
  // A carried element leads into its carrier's space, whose own groups or hours decide that it exists.
  if (carrier.kind === "carried") return hostIsTaught(teaching) ? null : "planning-element-obsolete";
  return decideSpace(teaching).exists ? null : "planning-element-obsolete";
}

function hostIsTaught(teaching: Teaching): boolean {
  return teaching.pseudoGroup !== null || [...teaching.groups.values()].some((group) => group.onSpace);
}

/** The space of the group's kind; both where the activity names no group that exists. */
function coursesOf({ activity, policy }: ActivitySubject, teaching: Teaching): readonly string[] {
  const { host } = teaching;
  if (host === null) return [];
  const onSite = courseKey(host, false, policy);
  if (!host.remote) return [onSite];
  const remote = courseKey(host, true, policy);
  if (activity.group === null) return [onSite, remote];
  if (isPseudoGroup(activity.group, teaching, policy)) return [onSite];
  const group = teaching.groups.get(activity.group);
  if (group === undefined) return [onSite, remote];
  return [group.remote ? remote : onSite];
}

/** Sessions planned on a pseudo-group that a real group has since replaced still count, but somebody must move them. */
function maskedPseudoGroup(subject: ActivitySubject, usable: readonly Teaching[]): readonly Warning[] {
  const { activity, policy } = subject;
  const masked = usable.some(
    (teaching) =>
      activity.group !== null && teaching.pseudoGroup === null && isPseudoGroup(activity.group, teaching, policy),
  );
  return masked ? ["planning-on-masked-pseudo-group"] : [];
}

function isPseudoGroup(group: string, teaching: Teaching, policy: Policy): boolean {
  const codes = [teaching.code, teaching.host?.code];
  return codes.some((code) => code !== undefined && group === policy.pseudo_group_prefix + code);
}
