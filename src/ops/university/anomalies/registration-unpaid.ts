import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The fees are not paid: an empty payment state, or one that does not count as paid. */
export const registrationUnpaid: Anomaly = {
  name: "registration-unpaid",
  plant: (record) => ({
    ...record,
    administrative: record.administrative.map((row) => ({
      ...row,
      payment_state: record.student.place % 2 === 0 ? "" : "N",
    })),
  }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "registration-unpaid" })),
};
