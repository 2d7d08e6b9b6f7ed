import { instantOf } from "../calendar.ts";
import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The student withdrew, and nothing replaced the registration. */
export const registrationCancelled: Anomaly = {
  name: "registration-cancelled",
  plant: (record) => ({
    ...record,
    administrative: record.administrative.map((row) => ({
      ...row,
      state: record.student.place % 2 === 0 ? "A" : "R",
      cancelled_at: instantOf(-5, 640),
      updated_at: instantOf(-5, 640),
    })),
  }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "registration-cancelled" })),
};
