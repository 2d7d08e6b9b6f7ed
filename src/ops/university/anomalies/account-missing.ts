import { tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** Nobody made an account for the student. */
export const accountMissing: Anomaly = {
  name: "account-missing",
  plant: (record) => ({ ...record, account: undefined }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "account-missing" })),
};
