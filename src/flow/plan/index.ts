export type { Basis } from "./basis.ts";
export { type Differences, planChanges } from "./plan-changes.ts";
export { proposeMoves } from "./propose-moves.ts";
