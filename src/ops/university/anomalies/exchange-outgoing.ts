import { missesPeriod } from "../exchanges.ts";
import { hostOf } from "../elements.ts";
import { tellEnrolled, tellRefused } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";

/** An exchange that was left on a student who still has registrations for the time away. */
interface Away {
  readonly name: string;
  readonly programme: string;
  /** What the registration says; the nomenclature of programmes tells what is empty. */
  readonly direction: "out" | "";
  readonly period: "S1" | "S2" | "AN" | "";
  readonly away: "S1" | "S2" | "AN";
}

const AWAY: readonly Away[] = [
  { name: "exchange-outgoing-first-semester", programme: "1", direction: "out", period: "S1", away: "S1" },
  { name: "exchange-outgoing-second-semester", programme: "2", direction: "out", period: "", away: "S2" },
  { name: "exchange-outgoing-year", programme: "3", direction: "out", period: "AN", away: "AN" },
  { name: "exchange-outgoing-by-programme", programme: "5", direction: "", period: "AN", away: "AN" },
];

/** Elements of the time away are refused, the others are not. */
export const exchangesOutgoing: readonly Anomaly[] = AWAY.map(exchangeOutgoing);

function exchangeOutgoing({ name, programme, direction, period, away }: Away): Anomaly {
  return {
    name,
    plant: (record) => ({
      ...record,
      administrative: record.administrative.map((row) => ({
        ...row,
        exchange_programme: programme,
        exchange_direction: direction,
        exchange_period: period,
      })),
    }),
    expected: ({ student, registrations }) =>
      registrations.map((registration) =>
        missesPeriod(away, hostOf(registration.element).period)
          ? tellRefused(student, registration, { reason: "exchange-outgoing" })
          : tellEnrolled(student, registration),
      ),
  };
}
