import { quotedText } from "../../../infra/store/quoted.ts";

/** Two times of the offer, the older one first or last, and where the university is. */
export interface OfferTimes {
  /** ISO 8601. */
  readonly between: readonly [string, string];
  /** IANA name. */
  readonly timeZone: string;
}

/** SQL condition on links of the programme: one that was open at one of two times and closed at the other. */
export function closesBetween({ between, timeZone }: OfferTimes): string {
  const times = between.map((time) => `${quotedText(time)}::timestamptz`).join(", ");
  return `closed_on > ${dayOf(`least(${times})`)} and closed_on <= ${dayOf(`greatest(${times})`)}`;

  function dayOf(time: string): string {
    return `(${time} at time zone ${quotedText(timeZone)})::date`;
  }
}
