export { type DecidedBasis, readBasis, writeBasis } from "./basis.ts";
export { countMoves, coursesChangedBy, type DecisionMove, peopleChangedBy, type Some } from "./changed-by.ts";
export { emptyNew } from "./empty-new.ts";
export { followExemplars } from "./follow-exemplars.ts";
export { findOfferProblems } from "./find-problems.ts";
export { checkLedger, type LedgerTotals, readLedger } from "./ledger.ts";
export { adoptNew, type DecidedTable, writeNew } from "./table.ts";
export { ACTIVITIES, ADMINISTRATIVES, COHORTS, COURSES, REGISTRATIONS, SPACES, USERS } from "./tables.ts";
export { adoptOffer, writeOffer } from "./write-offer.ts";
