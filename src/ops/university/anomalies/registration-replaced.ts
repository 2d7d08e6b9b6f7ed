import { instantOf } from "../calendar.ts";
import { tellEnrolled } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** A cancelled registration for the same step was replaced by a valid one: nothing is wrong. */
export const registrationReplaced: Anomaly = {
  name: "registration-replaced",
  plant: (record) => ({
    ...record,
    administrative: record.administrative.flatMap((row) => [
      {
        ...row,
        state: "A",
        registered_at: instantOf(-140, 560),
        cancelled_at: instantOf(-45, 560),
        updated_at: instantOf(-45, 560),
      },
      row,
    ]),
  }),
  expected: ({ student, registrations }) => registrations.map((registration) => tellEnrolled(student, registration)),
};
