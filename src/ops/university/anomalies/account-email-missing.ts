import { tellEnrolled } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** The account has no address: the student is enrolled, but will be stuck on the profile page. */
export const accountEmailMissing: Anomaly = {
  name: "account-email-missing",
  plant: (record) => ({ ...record, account: record.account && { ...record.account, email: "" } }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellEnrolled(student, registration, { warnings: "account-email-missing" })),
};
