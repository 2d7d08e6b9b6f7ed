import { AHEAD } from "../../model/plan.ts";

/** SQL of the set that a change would be in if nothing went ahead; `set` is SQL of the one that it is in. */
export function setInOrder(set: string): string {
  return `(${set} + ${AHEAD}) % ${AHEAD}`;
}
