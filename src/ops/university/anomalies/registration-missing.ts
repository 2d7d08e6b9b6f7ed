import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The student has no administrative registration this year. */
export const registrationMissing: Anomaly = {
  name: "registration-missing",
  plant: (record) => ({ ...record, administrative: [] }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "registration-missing" })),
};
