import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The student file does not know the student. */
export const studentUnknown: Anomaly = {
  name: "student-unknown",
  plant: (record) => ({ ...record, person: undefined }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "student-unknown" })),
};
