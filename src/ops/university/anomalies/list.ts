import { accountEmailMissing } from "./account-email-missing.ts";
import { accountInactive } from "./account-inactive.ts";
import { accountMissing } from "./account-missing.ts";
import type { Anomaly } from "./anomaly.ts";
import {
  carriedCollectionNotShared,
  carriedGroupMissing,
  carriedGroupWithoutCollection,
  carrierClosed,
  carrierUnknown,
} from "./broken-carrier.ts";
import { carrierChain } from "./carrier-chain.ts";
import { carrierCycle } from "./carrier-cycle.ts";
import { creditCarriedOver } from "./credit-carried-over.ts";
import {
  duplicateContradicting,
  duplicateIdentical,
  leadingZeroLost,
  lowerCaseElement,
  noBreakSpaceInElement,
  noBreakSpaceInRegistration,
} from "./dirty-codes.ts";
import { exchangesOutgoing } from "./exchange-outgoing.ts";
import { groupExpired } from "./group-expired.ts";
import { registrationAmbiguous } from "./registration-ambiguous.ts";
import { registrationCancelled } from "./registration-cancelled.ts";
import { registrationMissing } from "./registration-missing.ts";
import { registrationReplaced } from "./registration-replaced.ts";
import { registrationUnpaid } from "./registration-unpaid.ts";
import { remoteSituations } from "./remote-situations.ts";
import { studentUnknown } from "./student-unknown.ts";
import {
  elementClosed,
  elementSuspended,
  elementTechnical,
  elementUnknown,
  groupMissing,
  noGroupNoLoad,
} from "./unusable-element.ts";

/** Everything that can be planted on a student's record, in the order of the chain of rules, then what is only written badly. */
export const ANOMALIES: readonly Anomaly[] = [
  studentUnknown,
  accountMissing,
  accountInactive,
  accountEmailMissing,
  registrationMissing,
  registrationCancelled,
  registrationUnpaid,
  registrationReplaced,
  registrationAmbiguous,
  creditCarriedOver,
  elementUnknown,
  elementTechnical,
  elementClosed,
  elementSuspended,
  ...exchangesOutgoing,
  carrierCycle,
  carrierChain,
  carrierClosed,
  carrierUnknown,
  carriedGroupMissing,
  carriedGroupWithoutCollection,
  carriedCollectionNotShared,
  groupMissing,
  groupExpired,
  noGroupNoLoad,
  ...remoteSituations,
  noBreakSpaceInElement,
  noBreakSpaceInRegistration,
  lowerCaseElement,
  leadingZeroLost,
  duplicateIdentical,
  duplicateContradicting,
];
