import { OperatorError } from "../../../../model/errors.ts";
import type { Row } from "../service/send-rows.ts";
import type { Pending } from "./pending.ts";
import type { Refusals } from "./work.ts";

/** Checks that a call has made as many things as it was given. OperatorError `moodle-rows-lost`. */
export function allMade(value: unknown, rows: readonly Row<Pending>[]): Refusals {
  const made = Array.isArray(value) ? value.length : 0;
  if (made === rows.length) return [];
  throw new OperatorError(`Moodle was sent ${rows.length} rows and has made ${made}.`, {
    code: "moodle-rows-lost",
    facts: { sent: String(rows.length), made: String(made) },
    next: "Set `moodle.max_input_vars` to what PHP has there, and give the same command again.",
  });
}

interface Warning {
  readonly itemid?: unknown;
  readonly warningcode?: unknown;
  readonly message?: unknown;
}

/** The rows of a call that it warns of, told apart by the number in them; the others were made. */
export function warnedOf(value: unknown, rows: readonly Row<Pending>[]): Refusals {
  const warned = new Map(warningsIn(value).map((warning) => [Number(warning.itemid), warning] as const));
  return rows.flatMap(({ thing }) => {
    const warning = warned.get(Number(thing.found?.["id"]));
    return warning === undefined ? [] : [{ thing, said: `${String(warning.warningcode)}: ${String(warning.message)}` }];
  });
}

/** The warnings of an answer. */
export function warningsIn(value: unknown): readonly Warning[] {
  if (typeof value !== "object" || value === null || !("warnings" in value)) return [];
  return Array.isArray(value.warnings) ? value.warnings : [];
}
