import type { RegistrationReason, SilenceReason } from "../../model/reasons.ts";
import type { StudentTopic } from "../words/reply-words.ts";

/** What a teacher is told of a student instead of the reason: whose thing it is, and nothing of payments and states. */
export const STUDENT_TOPICS: Readonly<Record<RegistrationReason | SilenceReason, StudentTopic>> = {
  enrolled: "enrolled",
  "student-unknown": "file",
  "account-missing": "file",
  "account-inactive": "file",
  "account-email-missing": "file",
  "registration-missing": "file",
  "registration-cancelled": "file",
  "registration-unpaid": "file",
  "credit-carried-over": "file",
  "exchange-outgoing": "file",
  "registration-not-delivered": "file",
  "element-unknown": "course",
  "element-technical": "course",
  "element-closed": "course",
  "element-suspended": "course",
  "carrier-cycle": "course",
  "carrier-unusable": "course",
  "no-group-no-load": "course",
  "carried-group-missing": "group",
  "carried-group-without-collection": "group",
  "carried-collection-not-shared": "group",
  "group-missing": "group",
  "remote-element-mismatch": "file",
  "remote-group-mismatch": "group",
};
