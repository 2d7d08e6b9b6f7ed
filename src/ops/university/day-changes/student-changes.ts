import { correctedName } from "./corrected-name.ts";
import { deactivatedAccount } from "./deactivated-account.ts";
import { droppedRegistration } from "./dropped-registration.ts";
import { groupChange } from "./group-change.ts";
import { lateRegistration } from "./late-registration.ts";
import { stepChange } from "./step-change.ts";
import type { StudentChange } from "./student-change.ts";

/** What happens to students; together about 1 % of all registrations and memberships change each day. */
export const STUDENT_CHANGES: readonly StudentChange[] = [
  lateRegistration,
  droppedRegistration,
  groupChange,
  stepChange,
  correctedName,
  deactivatedAccount,
];
