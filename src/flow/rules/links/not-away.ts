import { standingOf } from "../administrative.ts";
import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const AWAY = broken("exchange-outgoing");

/**
 * Link 6: the student is not away on an outgoing exchange during the element's period. S1 stands for odd periods, S2 for
 * even ones; an annual element or one without period is removed only by a whole year away.
 */
export const notAway: Link = { number: 6, name: "not-away", check, facts };

function check({ registration, teaching, policy }: Grounds): Finding | null {
  const standing = standingOf(registration, policy);
  if (standing.kind !== "one" || standing.registration.exchange !== "out") return null;
  const away = standing.registration.exchangePeriod;
  if (away === "AN") return AWAY;
  return away !== null && away === halfOf(teaching.host?.period ?? null) ? AWAY : null;
}

/** The half of the year of a period: S1 for S1, S3, S5…, S2 for S2, S4…; null for annual ones. */
function halfOf(period: string | null): "S1" | "S2" | null {
  if (period === null || !/^S\d+$/.test(period)) return null;
  return Number(period.slice(1)) % 2 === 1 ? "S1" : "S2";
}

function facts({ registration, teaching, policy }: Subject): readonly FactSeen[] {
  const standing = standingOf(registration, policy);
  const host = teaching.host;
  const element: readonly FactSeen[] =
    host === null ? [] : [{ table: "elements", key: { element_code: host.code }, values: { period: host.period } }];
  if (standing.kind !== "one") return element;
  const { step, version, state, registeredAt, exchange, exchangePeriod } = standing.registration;
  return [
    {
      table: "administrative_registrations",
      key: {
        student_code: registration.student,
        year: registration.year,
        step_code: step,
        step_version: version,
        state,
        registered_at: registeredAt,
      },
      values: { exchange, exchange_period: exchangePeriod },
    },
    ...element,
  ];
}
