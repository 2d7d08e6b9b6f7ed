export { applySets } from "./apply-sets.ts";
export { checkChanges } from "./check-changes.ts";
export { namersOf } from "./names.ts";
export { keptSince, thingsAt } from "./past.ts";
export { refreshStatistics } from "./refresh-statistics.ts";
export { isAs, isThing, isThingAfter, keyOf, settableOf, type Tables, tableOf } from "./tables.ts";
export { usedSpaces } from "./used-spaces.ts";
