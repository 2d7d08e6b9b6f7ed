const DAY_MS = 86_400_000;

/** Gives the offset of a local time in a zone as `+02:00`; `hour` is `YYYY-MM-DDTHH`. */
export type ZoneOffset = (hour: string) => string;

/**
 * Makes the offsets of a time zone. A time that the clocks skip in spring is read with the offset before the change, so that it
 * moves on by the hour that is skipped; one that comes twice in autumn is its first coming.
 */
export function zoneOffset(timeZone: string): ZoneOffset {
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  const known = new Map<string, string>();
  return (hour) => {
    const offset = known.get(hour) ?? offsetOf(hour, format);
    // A delivery names few hours of a few years; a hostile one must not fill the memory.
    if (known.size >= 20_000) known.clear();
    known.set(hour, offset);
    return offset;
  };
}

function offsetOf(hour: string, format: Intl.DateTimeFormat): string {
  const local = Date.parse(`${hour}:00:00Z`);
  const [before, after] = [offsetAt(local - DAY_MS, format), offsetAt(local + DAY_MS, format)];
  if (before === after) return before;
  return isOffsetOf(local, before, format) || !isOffsetOf(local, after, format) ? before : after;
}

function isOffsetOf(local: number, offset: string, format: Intl.DateTimeFormat): boolean {
  return offsetAt(local - millisecondsOf(offset), format) === offset;
}

function offsetAt(instant: number, format: Intl.DateTimeFormat): string {
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "";
  return name === "GMT" ? "+00:00" : name.slice(3, 9);
}

function millisecondsOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith("-") ? -minutes : minutes) * 60_000;
}
