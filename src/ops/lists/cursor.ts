import { OperatorError } from "../../model/errors.ts";

/** Where a page ended: the order it was read in, the last row's place in it, and how many rows there were. */
export interface Cursor {
  readonly sort: string;
  readonly place: readonly string[];
  readonly total: { readonly count: number; readonly exact: boolean };
}

/** Writes a place so that it can stand in an address. */
export function writeCursor({ sort, place, total }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, place, total.count, total.exact])).toString("base64url");
}

/** Reads a place that was given back. OperatorError `call-wrong` for one that we did not write. */
export function readCursor(text: string, sort: string, terms: number): Cursor {
  const [of, place, count, exact] = parse(text);
  const isOurs = of === sort && isTexts(place) && place.length === terms;
  if (isOurs && typeof count === "number" && typeof exact === "boolean")
    return { sort, place, total: { count, exact } };
  throw new OperatorError("The cursor is not one of this list in this order.", {
    code: "call-wrong",
    next: "Give the `next` of the page before, with the same `sort`, or none.",
  });
}

function parse(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
