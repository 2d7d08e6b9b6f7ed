import { tellRefused } from "../tell.ts";
import { workingHour } from "./moment.ts";
import type { StudentChange } from "./student-change.ts";

/** The account is closed while registrations go on. */
export const deactivatedAccount: StudentChange = {
  name: "deactivated-account",
  share: 0.001,
  change: (record, moment) => ({
    ...record,
    account: record.account && { ...record.account, active: "0", updated_at: workingHour(moment) },
  }),
  expected: ({ student, registrations }) =>
    registrations.map((registration) => tellRefused(student, registration, { reason: "account-inactive" })),
};
