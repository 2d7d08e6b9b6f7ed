export type { Account, Decided, Enrolment, PersonFound, Registration } from "./person.ts";
export {
  findOne,
  newestExtraction,
  type PeoplePlace,
  readAccounts,
  readCohorts,
  readDecided,
  readEnrolments,
  readRegistrations,
} from "./read-person.ts";
