import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The student's account is closed. */
export const accountInactive: Anomaly = {
  name: "account-inactive",
  plant: (record) => ({ ...record, account: record.account && { ...record.account, active: "0" } }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "account-inactive" })),
};
