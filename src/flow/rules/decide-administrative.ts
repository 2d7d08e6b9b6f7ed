import type { AccountFacts, AdministrativeFacts } from "../../model/facts.ts";
import type { Policy } from "../../model/policy.ts";
import type { RegistrationReason } from "../../model/reasons.ts";
import { isValid } from "./administrative.ts";

/** One administrative registration with the person it is about. */
export interface AdministrativeSubject {
  readonly registration: AdministrativeFacts;
  readonly studentKnown: boolean;
  readonly account: AccountFacts | null;
  readonly policy: Policy;
}

/** Whether an administrative registration puts its student into the cohort of its step, and why. */
export function decideAdministrative(subject: AdministrativeSubject): RegistrationReason {
  const { registration, studentKnown, account, policy } = subject;
  if (!studentKnown) return "student-unknown";
  if (account === null) return "account-missing";
  if (!account.active) return "account-inactive";
  if (!account.hasEmail && policy.account_email === "require") return "account-email-missing";
  if (registration.state !== "E") return "registration-cancelled";
  return isValid(registration, policy) ? "enrolled" : "registration-unpaid";
}
