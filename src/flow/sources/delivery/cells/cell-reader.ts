import type { Column } from "../../../../model/delivery.ts";
import { choiceReader } from "./read-choice.ts";
import type { ReadCell } from "./read-cell.ts";
import { readCode } from "./read-code.ts";
import { readDay } from "./read-day.ts";
import { readFlag } from "./read-flag.ts";
import { instantReader, keyInstantReader } from "./read-instant.ts";
import { readInteger } from "./read-integer.ts";
import { readText } from "./read-text.ts";
import { readYear } from "./read-year.ts";
import type { ZoneOffset } from "./zone-offset.ts";

/** What the reading of a column depends on beside its declaration. */
export interface ColumnUse {
  readonly inKey: boolean;
  /** Offsets of the zone that times without one are in. */
  readonly offsetOf: ZoneOffset;
}

/** The reader of a declared column's cells. */
export function cellReader(column: Column, use: ColumnUse): ReadCell {
  switch (column.type) {
    case "code":
      return readCode;
    case "text":
      return readText;
    case "choice":
      return choiceReader(column.choices ?? []);
    case "integer":
      return readInteger;
    case "flag":
      return readFlag;
    case "day":
      return readDay;
    case "year":
      return readYear;
    case "instant":
      return use.inKey ? keyInstantReader(use.offsetOf) : instantReader(use.offsetOf);
    default:
      return column.type satisfies never;
  }
}
