import type { TeacherDecision } from "../../model/decision.ts";
import type { ActivityCase } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { TeacherReason, Warning } from "../../model/reasons.ts";
import { courseKey, type Teaching } from "../../model/teaching.ts";
import { decideSpace } from "./decide-space.ts";
import type { ExplainedLink } from "./explained-link.ts";
import type { FactSeen } from "./links/link.ts";

/** One planned activity with everything that it is decided on. */
export interface ActivitySubject {
  readonly activity: ActivityCase;
  /** The element named, or those that the group's collection stands for, as they are taught. */
  readonly teachings: readonly Teaching[];
  readonly policy: Policy;
}

/** One condition of a teacher's enrolment. */
interface Condition {
  readonly name: string;
  /** Null: it holds. */
  check(subject: ActivitySubject): TeacherReason | null;
  facts(subject: ActivitySubject): readonly FactSeen[];
}

/** In this order; the first that does not hold decides. */
const CONDITIONS: readonly Condition[] = [
  { name: "teacher-account", check: checkAccount, facts: accountFacts },
  { name: "planning-origin", check: checkOrigin, facts: sheetFacts },
  { name: "planning-sessions", check: checkSessions, facts: sheetFacts },
  { name: "planning-element", check: checkElements, facts: elementFacts },
];

/** Decides one planned activity: staff and account, origin, sessions, element, in this order. */
export function decideActivity(subject: ActivitySubject): TeacherDecision {
  for (const condition of CONDITIONS) {
    const reason = condition.check(subject);
    if (reason !== null) return { outcome: "not-enrolled", reason, warnings: [], courses: [] };
  }
  return enrolled(subject);
}

/** The conditions as they came out, for whoever asks why. */
export function explainActivity(subject: ActivitySubject): readonly ExplainedLink[] {
  let reached = true;
  return CONDITIONS.map((condition, at): ExplainedLink => {
    const link = { number: at + 1, name: condition.name };
    if (!reached) return { ...link, status: "not-reached", code: null, facts: [] };
    const reason = condition.check(subject);
    reached = reason === null;
    return { ...link, status: reached ? "ok" : "broken", code: reason, facts: condition.facts(subject) };
  });
}

function enrolled(subject: ActivitySubject): TeacherDecision {
  const usable = subject.teachings.filter((teaching) => whyUnusable(teaching) === null);
  const courses = usable.flatMap((teaching) => coursesOf(subject, teaching));
  return {
    outcome: "enrolled",
    reason: "enrolled",
    warnings: maskedPseudoGroup(subject, usable),
    courses: [...new Set(courses)].toSorted(),
  };
}

function checkAccount({ activity: { account }, policy }: ActivitySubject): TeacherReason | null {
  if (account === null) return "account-missing";
  if (!account.active) return "account-inactive";
  return account.hasEmail || policy.account_email === "warn" ? null : "account-email-missing";
}

function checkOrigin({ activity }: ActivitySubject): TeacherReason | null {
  return activity.origin === "registrar" ? null : "planning-not-from-registrar";
}

function checkSessions({ activity }: ActivitySubject): TeacherReason | null {
  return activity.sessions >= 1 ? null : "planning-association-only";
}

function checkElements({ teachings }: ActivitySubject): TeacherReason | null {
  const unusable = teachings.map(whyUnusable);
  return unusable.includes(null) ? null : (unusable[0] ?? "planning-element-obsolete");
}

function accountFacts({ activity: { staff, account } }: ActivitySubject): readonly FactSeen[] {
  if (account === null) return [{ table: "accounts", key: { person_code: staff }, values: { known: false } }];
  const { username, active, hasEmail: email } = account;
  return [{ table: "accounts", key: { username }, values: { username, active, email } }];
}

function sheetFacts({ activity }: ActivitySubject): readonly FactSeen[] {
  const { origin, sessions, element, group } = activity;
  return [
    {
      table: "planned_activities",
      key: { activity_id: activity.activity },
      values: { origin, sessions, element, group },
    },
  ];
}

function elementFacts({ teachings }: ActivitySubject): readonly FactSeen[] {
  return teachings.map(({ code, host }) => ({
    table: "elements" as const,
    key: { element_code: host?.code ?? code },
    values: host === null ? { known: false } : { name: host.name, open: host.open, suspended: host.suspended },
  }));
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
