export type { Diagnosis } from "./check-symptom.ts";
export { type Complaint, diagnose, type Diagnosed } from "./diagnose.ts";
export type { CheckedCause, Verdict } from "./finding.ts";
export type { Participant } from "./read-participants.ts";
export { recogniseMessage } from "./recognise-message.ts";
