import { isDay } from "../../flow/sources/delivery/cells/calendar.ts";
import { instantReader, utcInstant } from "../../flow/sources/delivery/cells/read-instant.ts";
import { zoneOffset } from "../../flow/sources/delivery/cells/zone-offset.ts";

const DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

/**
 * The instant in UTC that a person writes, as ISO 8601; a time without zone is one of the zone given. Of a day alone it is the
 * beginning, or its end: the day is still counted. Undefined when it is no time.
 */
export function instantOf(text: string, zone: string, edge: "beginning" | "end"): string | undefined {
  const read = instantReader(zoneOffset(zone))(DAY.test(text) && edge === "end" ? dayAfter(text) : text);
  return read === undefined || read === "" ? undefined : utcInstant(read);
}

/** A day that does not exist stays as it is, to be refused. */
function dayAfter(day: string): string {
  return isDay(day) ? new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10) : day;
}
