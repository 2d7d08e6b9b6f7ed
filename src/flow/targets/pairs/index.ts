export { type Compared, type Comparison, prepareComparison } from "./compare.ts";
export { differencesOf } from "./differences.ts";
export { eachChange } from "./each-change.ts";
export { compareBeside, forgetGathered } from "./gather-beside.ts";
