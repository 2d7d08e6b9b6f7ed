import { escapeCopy } from "../../../../infra/store/escape-copy.ts";

/** Nothing to trim, to repair, to escape or to doubt: all codes but a few. */
const PLAIN = /^[!-*,-[\]-~]+$/;

/** A long number as a spreadsheet writes it when nobody tells it that it is a code: `2.26E+07`. Its last digits are lost. */
const ROUNDED = /^\s*\d(?:[.,]\d+)?E\+\d+\s*$/iu;

/** Spaces that do not break and characters without width: they look like nothing, and two codes that differ by one look alike. */
const INVISIBLE = /[\u00a0\u2007\u202f\u2060\u200b\ufeff]/;

/** Reads a code; one with an invisible character is unreadable until `repairCode` has been there, a rounded one for good. */
export function readCode(cell: string): string | undefined {
  if (PLAIN.test(cell)) return cell;
  return INVISIBLE.test(cell) || isRounded(cell) ? undefined : escapeCopy(cell.trim());
}

/** Whether a spreadsheet has made a rounded number of the code. */
export function isRounded(cell: string): boolean {
  return ROUNDED.test(cell);
}

/** The code without invisible characters. */
export function repairCode(cell: string): string {
  return cell.replaceAll(new RegExp(INVISIBLE, "g"), "").trim();
}
