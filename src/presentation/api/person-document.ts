import type { z } from "zod";
import type { personDocument as schema, personRow as row } from "../../contract/api/documents/people.ts";
import type { Account, Decided, Enrolment, PersonFound, Registration } from "../../ops/people/index.ts";

type Person = z.infer<typeof schema>;

/** Everything about one person that the asker may see. */
export interface PersonSeen {
  readonly person: PersonFound;
  readonly accounts: readonly Account[];
  readonly registrations: readonly Registration[];
  readonly decisions: readonly Decided[];
  readonly enrolments: readonly Enrolment[];
  readonly cohorts: readonly string[];
  readonly extractedAt: string | null;
  readonly asOfRun: number | null;
}

/** One person, as the API tells of them. */
export function personDocument(seen: PersonSeen): Person {
  return {
    ...personRow(seen.person),
    accounts: seen.accounts.map(({ onTarget, ...account }) => ({ ...account, on_target: onTarget })),
    registrations: seen.registrations.map(registrationOf),
    decisions: seen.decisions.map(decidedOf),
    enrolments: seen.enrolments.map(enrolmentOf),
    cohorts: [...seen.cohorts],
    extracted_at: seen.extractedAt,
    as_of_run: seen.asOfRun,
  };
}

/** Somebody found, as the API tells of them. */
function personRow(person: PersonFound): z.infer<typeof row> {
  const { code, kind, familyName, firstName, usernames, component, gone } = person;
  return { code, kind, family_name: familyName, first_name: firstName, usernames: [...usernames], component, gone };
}

/** An enrolment of a person, as the API tells of it. */
export function enrolmentOf(enrolment: Enrolment): Person["enrolments"][number] {
  const { courseKey, fullName, visible, archived, role, method, status, owner, startsAt, endsAt, groups } = enrolment;
  return {
    course_key: courseKey,
    full_name: fullName,
    visible,
    archived,
    role,
    method,
    status,
    owner,
    starts_at: startsAt,
    ends_at: endsAt,
    groups: [...groups],
    taken: enrolment.taken,
  };
}

function registrationOf(registration: Registration): Person["registrations"][number] {
  const { year, stepCode, stepVersion, stepName, state, paymentState, primary, remote, exchange, reason } =
    registration;
  return {
    year,
    step_code: stepCode,
    step_version: stepVersion,
    step_name: stepName,
    state,
    payment_state: paymentState,
    primary,
    remote,
    exchange,
    reason,
  };
}

function decidedOf(decided: Decided): Person["decisions"][number] {
  const { kind, element, elementName, through, outcome, reason, situation, warnings, courseKeys, groupCodes } = decided;
  return {
    kind,
    element,
    element_name: elementName,
    through,
    outcome,
    reason,
    situation,
    warnings: [...warnings],
    course_keys: [...courseKeys],
    group_codes: [...groupCodes],
    since_run: decided.sinceRun,
  };
}
