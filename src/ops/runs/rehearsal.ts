import type { DecisionMove, Some } from "../../flow/journal/decided/index.ts";
import type { ChangedSetting } from "../../infra/config/index.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Action } from "../../model/plan.ts";
import type { ChangeReason, RegistrationReason } from "../../model/reasons.ts";

/** What another policy would do. */
export interface Rehearsal {
  readonly settings: readonly ChangedSetting[];
  readonly registrations: readonly DecisionMove[];
  readonly teachers: readonly DecisionMove[];
  readonly rules: readonly RuleShare[];
  readonly people: Some;
  readonly courses: Some;
  /** What a plan would change on the target, where the two policies differ. */
  readonly changes: readonly ChangeShare[];
}

/** How many registrations a rule decides, under the policy in force and under the other one. */
export interface RuleShare {
  readonly reason: RegistrationReason;
  /** Number of the link in the chain. */
  readonly link: number;
  readonly before: number;
  readonly after: number;
}

/** How many changes of one sort a plan would have, under the policy in force and under the other one. */
export interface ChangeShare {
  readonly kind: KindName;
  readonly action: Action;
  readonly reason: ChangeReason;
  readonly before: number;
  readonly after: number;
}
