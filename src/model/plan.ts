import type { KindName } from "./kinds.ts";
import type { PictureAge } from "./picture-age.ts";
import type { ChangeReason, HoldReason } from "./reasons.ts";

/** What a change does to a thing, in the words of the counts that people read. */
export const ACTIONS = [
  "create",
  "update",
  "suspend",
  "restore",
  "remove",
  "archive",
  // A space takes over the key of another one, which makes room with all that is in it; and the way back of both.
  "clear",
  "move",
  "move-back",
  "refill",
] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions that take something away from somebody: these are guarded. */
export const REMOVALS: readonly Action[] = ["suspend", "remove", "archive"];

/** The state of a thing as fields by name, key fields included; null when it is not there. */
export type ThingState = Readonly<Record<string, unknown>>;

/** One difference with its reason: apply brings `before` to `after`, undo brings it back. */
export interface Change {
  readonly kind: KindName;
  readonly action: Action;
  readonly reason: ChangeReason;
  /** Values of the kind's key fields, in declared order. */
  readonly key: readonly string[];
  /** Component and step by which guards and people group changes; null where there is none. */
  readonly component: string | null;
  readonly step: string | null;
  readonly before: ThingState | null;
  readonly after: ThingState | null;
  readonly held: HoldReason | null;
}

/** Actions before which the thing is not there. */
export const CREATING: readonly Action[] = ["create", "refill"];

/** Actions after which the thing is not there. */
export const REMOVING: readonly Action[] = ["remove", "clear"];

/** Actions by which a thing goes on under another key: `before` and `after` hold both. */
export const REKEYING: readonly Action[] = ["move", "move-back"];

/** One step of applying. */
export interface ApplySet {
  readonly kind: KindName;
  readonly actions: readonly Action[];
}

/** Actions that give or mend. */
export const MAKING: readonly Action[] = ["create", "update", "restore"];

/**
 * The order of applying. What is named comes before what names it: categories before spaces, people and spaces before
 * enrolments, groups before memberships. Taking away goes the other way round, so that nothing points to nothing in between.
 * A space takes over its key before anything is written under that key; going back is the same, backwards.
 */
export const APPLY_ORDER: readonly ApplySet[] = [
  { kind: "category", actions: MAKING },
  { kind: "membership", actions: ["clear"] },
  { kind: "enrolment", actions: ["clear"] },
  { kind: "group", actions: ["clear"] },
  { kind: "grouping", actions: ["clear"] },
  { kind: "course", actions: ["clear"] },
  { kind: "course", actions: ["move"] },
  { kind: "course", actions: MAKING },
  { kind: "user", actions: MAKING },
  { kind: "cohort", actions: MAKING },
  { kind: "cohort-member", actions: MAKING },
  { kind: "grouping", actions: MAKING },
  { kind: "group", actions: MAKING },
  { kind: "enrolment", actions: MAKING },
  { kind: "membership", actions: MAKING },
  { kind: "binding", actions: MAKING },
  { kind: "binding", actions: ["remove"] },
  { kind: "membership", actions: ["remove"] },
  { kind: "enrolment", actions: ["suspend", "remove"] },
  { kind: "group", actions: ["remove"] },
  { kind: "grouping", actions: ["remove"] },
  { kind: "cohort-member", actions: ["remove"] },
  { kind: "cohort", actions: ["remove"] },
  { kind: "user", actions: ["suspend", "remove"] },
  { kind: "course", actions: ["archive", "remove"] },
  { kind: "course", actions: ["move-back"] },
  { kind: "course", actions: ["refill"] },
  { kind: "grouping", actions: ["refill"] },
  { kind: "group", actions: ["refill"] },
  { kind: "enrolment", actions: ["refill"] },
  { kind: "membership", actions: ["refill"] },
  { kind: "category", actions: ["remove"] },
];

/** Place of a change in the order of applying; -1 when no set takes it. */
export function setNumber(kind: KindName, action: Action): number {
  return APPLY_ORDER.findIndex((set) => set.kind === kind && set.actions.includes(action));
}

/** What goes ahead of all others stands in sets of its own, numbered by so much less: those before 0. */
export const AHEAD = 100;

/** What a plan was made from; when any of it is no longer the latest the plan is stale. */
export interface PlanBasis {
  readonly target: string;
  readonly snapshotRun: number;
  /** The last run that changed the target before this plan was made. */
  readonly appliedRun: number | null;
  readonly policyDigest: string;
  /** ISO 8601 time of the delivery; grace is counted on it. */
  readonly extractedAt: string;
}

/** A saved plan without its changes. */
export interface PlanHeader extends PlanBasis {
  readonly run: number;
  readonly scope: string | null;
  readonly changes: number;
  readonly held: number;
  readonly digest: string;
  /** How old was what was known of the platform; null: all of it had just been read. */
  readonly pictureAge: PictureAge | null;
}

/** What makes a plan stale: it was made from something that is no longer the latest. */
export const STALE_REASONS = ["later-snapshot", "applied-since", "policy-changed", "move-decided"] as const;
export type StaleReason = (typeof STALE_REASONS)[number];
