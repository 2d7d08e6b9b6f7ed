export { type DemoDay, nextDemoDay } from "./demo-folder.ts";
export { generateUniversity } from "./generate.ts";
export type { UniversitySummary } from "./generate.ts";
export type { AnomalyLevel, UniversityOptions } from "./options.ts";
