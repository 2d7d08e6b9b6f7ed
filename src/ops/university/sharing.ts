import { BugError } from "../../model/errors.ts";
import type { CarriedBy, TaughtElement } from "./elements.ts";
import { hostOf } from "./elements.ts";
import type { Step } from "./steps.ts";

/**
 * Which steps share what, by their place in a row of eight: the third carries an element of the fourth, which carries one of
 * the fifth (a chain); the fifth and sixth lend an element to the step after them.
 */
const CARRIED_PLACE = 3;
const CHAINED_PLACE = 4;
const BORROWING_PLACES = [5, 6];
/** Places among the core of what is shared; both are taught in one collection. */
const CARRIER_CORE = 1;
const LENT_CORE = 6;

/** Whether the first option of a step is carried by an element of the step before it. */
export function hasCarriedLeaf(step: Step): boolean {
  return step.index % 8 === CARRIED_PLACE || step.index % 8 === CHAINED_PLACE;
}

/** Whether a step shares an element with the step before it in the list. */
export function sharesWithStepBefore(step: Step): boolean {
  return hasCarriedLeaf(step) || borrows(step);
}

/** The carrier relation of a step's carried element; `before` is what the step before it offers. */
export function carrierRelation(step: Step, before: readonly TaughtElement[]): CarriedBy {
  const chained = step.index % 8 === CHAINED_PLACE;
  const carrier = chained ? before.find(({ carriedBy }) => carriedBy) : before.filter(({ core }) => core)[CARRIER_CORE];
  if (carrier === undefined) throw new BugError("a step has nothing to carry with", { step: step.index });
  return { code: carrier.code, final: hostOf(carrier), collection: "carrier" };
}

/** The element of the step before that hangs in this step's tree too; `before` is what that step offers. */
export function borrowedLeaf(step: Step, before: readonly TaughtElement[]): TaughtElement | undefined {
  return borrows(step) ? before.filter(({ core }) => core)[LENT_CORE] : undefined;
}

function borrows(step: Step): boolean {
  return BORROWING_PLACES.includes(step.index % 8);
}
