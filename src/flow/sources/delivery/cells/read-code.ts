import { escapeCopy } from "../../../../infra/store/escape-copy.ts";

/** Nothing to trim, to repair or to escape: all codes but a few. */
const PLAIN = /^[!-[\]-~]+$/;

/** Spaces that do not break and characters without width: they look like nothing, and two codes that differ by one look alike. */
const INVISIBLE = /[\u00a0\u2007\u202f\u2060\u200b\ufeff]/;

/** Reads a code; one with an invisible character is unreadable until `repairCode` has been there. */
export function readCode(cell: string): string | undefined {
  if (PLAIN.test(cell)) return cell;
  return INVISIBLE.test(cell) ? undefined : escapeCopy(cell.trim());
}

/** The code without invisible characters. */
export function repairCode(cell: string): string {
  return cell.replaceAll(new RegExp(INVISIBLE, "g"), "").trim();
}
