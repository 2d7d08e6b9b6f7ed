import type { CohortMemberContext, Pair, UserContext, WantedCohortMember } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { ChangeReason } from "../../model/reasons.ts";
import type { WantedCohort, WantedUser } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { differs, followSource } from "./field-policy.ts";
import { makeChange } from "./make-change.ts";

const NOWHERE = { component: null, step: null };
const USER_FIELDS = ["person_code", "kind", "family_name", "first_name", "email"] as const;

/**
 * Decides one user: made, brought up to date, suspended when the account is gone, back as before when it returns. Whom a person has
 * suspended stays so: there is a reason that no source says.
 */
export function planUser({ wanted, actual, context }: Pair<WantedUser, UserContext>, basis: Basis): Change | null {
  if (wanted === null) return actual === null ? null : suspendUser(actual, context);
  if (actual === null) {
    const after = { ...named(wanted, { family_name: wanted.username, first_name: "" }), suspended: false };
    return userChange("create", "new-in-source", { before: null, after });
  }
  const followed = followSource(actual, named(wanted, actual), userPolicies(basis));
  if (context.suspended_by_run)
    return userChange("restore", "returned", { before: actual, after: { ...followed, suspended: false } });
  if (!differs(actual, followed, USER_FIELDS)) return null;
  return userChange("update", "source-changed", { before: actual, after: followed });
}

/** A person whose row is missing from a delivery keeps the names that are known. */
function named(wanted: WantedUser, known: ThingState): ThingState {
  const family_name = wanted.family_name === "" ? known["family_name"] : wanted.family_name;
  const first_name = wanted.first_name === "" ? known["first_name"] : wanted.first_name;
  return { ...wanted, family_name, first_name };
}

function suspendUser(actual: ThingState, { account_known }: UserContext): Change {
  const reason = account_known ? "account-inactive" : "account-gone";
  return userChange("suspend", reason, { before: actual, after: { ...actual, suspended: true } });
}

function userPolicies({ policy }: Basis): Parameters<typeof followSource>[2] {
  return Object.fromEntries(USER_FIELDS.map((field) => [field, policy.field.user_names]));
}

function userChange(action: Change["action"], reason: ChangeReason, states: Pick<Change, "before" | "after">): Change {
  return makeChange({ kind: "user", action, reason, belongs: NOWHERE, ...states });
}

/** Decides one cohort: made or renamed; cohorts of earlier years are left alone. */
export function planCohort({ wanted, actual }: Pair<WantedCohort, unknown>): Change | null {
  if (wanted === null) return null;
  if (actual === null)
    return makeChange({
      kind: "cohort",
      action: "create",
      reason: "new-in-source",
      belongs: NOWHERE,
      before: null,
      after: { ...wanted },
    });
  const after = { ...actual, name: wanted.name };
  return makeChange({
    kind: "cohort",
    action: "update",
    reason: "source-changed",
    belongs: NOWHERE,
    before: actual,
    after,
  });
}

/** Decides one cohort member: put in, or taken out at once. */
export function planCohortMember(pair: Pair<WantedCohortMember, CohortMemberContext>): Change | null {
  const { wanted, actual, context } = pair;
  if (wanted !== null)
    return makeChange({
      kind: "cohort-member",
      action: "create",
      reason: "enrolled",
      belongs: context,
      before: null,
      after: { ...wanted },
    });
  const reason = removalReason(context.decision_reason);
  return makeChange({ kind: "cohort-member", action: "remove", reason, belongs: context, before: actual, after: null });
}

function removalReason(reason: string | null): ChangeReason {
  // Reasons of decisions are stored as text by ourselves: they are from the closed list.
  return (reason as ChangeReason | null) ?? "registration-gone";
}
