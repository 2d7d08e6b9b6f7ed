export { type Drift, findDrift } from "./find-drift.ts";
