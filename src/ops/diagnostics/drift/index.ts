export { type Drift, findDrift, NEXT_DEEDS, type NextDeed } from "./find-drift.ts";
