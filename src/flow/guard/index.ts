export { guardFiles } from "./guard-files.ts";
export { guardRemovals } from "./guard-removals.ts";
