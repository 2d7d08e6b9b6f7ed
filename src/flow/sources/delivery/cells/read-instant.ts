import { isDay, isoDate } from "./calendar.ts";
import type { ReadCell } from "./read-cell.ts";
import type { ZoneOffset } from "./zone-offset.ts";

const TIME = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?`;
const ZONE = String.raw`(?:Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)`;
const ZONED = new RegExp(String.raw`^\d{4}-\d\d-\d\d[T ]${TIME}${ZONE}$`);
const LOCAL = new RegExp(String.raw`^\d{4}-\d\d-\d\d[T ]${TIME}$`);
const DATE = /^\d{4}-\d\d-\d\d$/;
const WITH_SECONDS = /[T ](\d\d)(\d\d)(\d\d)/;
const WITHOUT_SECONDS = /[T ](\d\d)(\d\d)(?!\d)/;

/** Makes the reader of instants: ISO 8601 with a zone, or without one in the zone given; a date alone is its midnight there. */
export function instantReader(offsetOf: ZoneOffset): ReadCell {
  return (cell) => {
    if (ZONED.test(cell) && isDay(cell)) return cell;
    const text = isoTime(isoDate(cell.trim()));
    return text === "" ? "" : withZone(text, offsetOf);
  };
}

function withZone(text: string, offsetOf: ZoneOffset): string | undefined {
  if (!isDay(text)) return undefined;
  if (ZONED.test(text)) return text;
  if (DATE.test(text)) return `${text}T00:00:00${offsetOf(`${text}T00`)}`;
  return LOCAL.test(text) ? text + offsetOf(text.slice(0, 13).replace(" ", "T")) : undefined;
}

function isoTime(text: string): string {
  return text.replace(WITH_SECONDS, "T$1:$2:$3").replace(WITHOUT_SECONDS, "T$1:$2");
}

const PARTS =
  /^(?<date>.{10})[T ](?<time>[\d:]+)(?<fraction>\.\d{1,3})?\d*(?<sign>[+-])?(?<hours>\d\d)?:?(?<minutes>\d\d)?/;

/** The instant of a text that an instant reader gave, in UTC: `2026-09-01T06:00:00Z`. */
export function utcInstant(text: string): string {
  const { date, time, fraction = "", sign, hours, minutes = "00" } = PARTS.exec(text)?.groups ?? {};
  const zone = sign === undefined ? "Z" : `${sign}${hours}:${minutes}`;
  return new Date(`${date}T${time}${fraction}${zone}`).toISOString().replace(".000Z", "Z");
}

/** Makes the reader of instants that are part of a key: two spellings of one instant are one key. */
export function keyInstantReader(offsetOf: ZoneOffset): ReadCell {
  const read = instantReader(offsetOf);
  return (cell) => {
    const text = read(cell);
    return text === undefined || text === "" ? text : utcInstant(text);
  };
}
