import { AHEAD } from "../../model/plan.ts";

/** SQL of the set that a line of a plan, or a part of its tally, would be in if nothing went ahead. */
export const SET_IN_ORDER = `(set_no + ${AHEAD}) % ${AHEAD}`;
