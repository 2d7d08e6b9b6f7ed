export { FAULTS, type Fault, faultsAt, type FaultPlan, randomFaults } from "./faults.ts";
export { type Came, type Moodle, openMoodle } from "./open-moodle.ts";
export { runPlugin, switchPluginOn } from "./plugin.ts";
