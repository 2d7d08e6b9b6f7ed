export type { Check, CheckName } from "./check.ts";
export { examine, type Patient } from "./doctor.ts";
export type { Examination } from "./examination.ts";
