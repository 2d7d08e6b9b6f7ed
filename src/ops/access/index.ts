export { addOperator } from "./add-operator.ts";
export { type AuditEntry, recordAudit } from "./audit.ts";
export { changeOperator, type OperatorChange } from "./change-operator.ts";
export type { Desk } from "./desk.ts";
export { identityOfSession, identityOfToken } from "./find-identity.ts";
export { findOperator, findOperators, operatorNamed } from "./find-operators.ts";
export { makeFirstOperator } from "./first-operator.ts";
export { forgetOld } from "./forget.ts";
export type { Identity, Session } from "./identity.ts";
export { beginJourney, endJourney, type Journey } from "./journeys.ts";
export { AUDIT } from "./lists/audit.ts";
export { OPERATORS } from "./lists/operators.ts";
export { TOKENS } from "./lists/tokens.ts";
export type { NewOperator, Operator } from "./operator.ts";
export { admitOutside, type Welcomed } from "./outside.ts";
export {
  beginSession,
  type EndedSession,
  endSession,
  endSessions,
  findSessions,
  type SessionLimits,
} from "./sessions.ts";
export { newPassword, setPassword } from "./set-password.ts";
export { checkSignIn } from "./sign-in.ts";
export { makeToken, revokeToken } from "./tokens.ts";
