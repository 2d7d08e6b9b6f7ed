import type { AdministrativeState } from "../../../model/facts.ts";
import { isValid, standingOf } from "../administrative.ts";
import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const MISSING = broken("registration-missing");
const CANCELLED = broken("registration-cancelled");
const UNPAID = broken("registration-unpaid");
const AMBIGUOUS: Finding = { kind: "doubt", warnings: ["registration-ambiguous"] };

/** Link 3: any valid administrative registration of the year counts, so a cancelled one that was replaced never hurts. */
export const administrativeValid: Link = { number: 3, name: "administrative-valid", check, facts };

function check({ registration, policy }: Grounds): Finding | null {
  const standing = standingOf(registration, policy);
  switch (standing.kind) {
    case "one":
      return null;
    case "ambiguous":
      return AMBIGUOUS;
    case "none":
      return whyNone(registration.administrative);
    default:
      return standing satisfies never;
  }
}

function whyNone(all: readonly AdministrativeState[]): Finding {
  if (all.length === 0) return MISSING;
  return all.some((one) => one.state === "E") ? UNPAID : CANCELLED;
}

function facts({ registration, policy }: Subject): readonly FactSeen[] {
  const { student, year, administrative } = registration;
  if (administrative.length === 0)
    return [{ table: "administrative_registrations", key: { student_code: student, year }, values: { known: false } }];
  return administrative.map((one) => ({
    table: "administrative_registrations" as const,
    key: {
      student_code: student,
      year,
      step_code: one.step,
      step_version: one.version,
      state: one.state,
      registered_at: one.registeredAt,
    },
    values: {
      step: `${one.step}-${one.version}`,
      state: one.state,
      payment: one.payment,
      primary: one.primary,
      remote: one.remote,
      exchange: one.exchange,
      exchange_period: one.exchangePeriod,
      valid: isValid(one, policy),
    },
  }));
}
