import { type Column, deliveryTable, type DeliveryTable, type DeliveryTableName } from "../../../../model/delivery.ts";
import { cellReader } from "../cells/cell-reader.ts";
import { exceptClear } from "../cells/clear-cell.ts";
import { NO_VALUE, type ReadCell } from "../cells/read-cell.ts";
import { choiceReader } from "../cells/read-choice.ts";
import type { ZoneOffset } from "../cells/zone-offset.ts";
import type { RecognisedHeader } from "../header/recognise-header.ts";

/** A column of the rows we write, and the cell it is read from. */
export interface WrittenColumn {
  readonly name: string;
  readonly column: Column;
  readonly inKey: boolean;
  /** Index of the cell, or -1 where the file has no such column. */
  readonly at: number;
  readonly read: ReadCell;
  /** What is written where the cell is empty or absent; undefined where it must be filled. */
  readonly empty: string | undefined;
}

/** How the rows of one file are read and written; made once a file. */
export interface RowForm {
  readonly table: DeliveryTable;
  readonly mode: "full" | "delta";
  /** Columns of the key. */
  readonly key: readonly WrittenColumn[];
  /** Those of the key, then the others. */
  readonly columns: readonly WrittenColumn[];
  /** How many cells a row must have. */
  readonly cellCount: number;
  /** Names as the header has them, by index. */
  readonly headings: readonly string[];
  /** The year whose rows are kept, and the index of its cell; undefined where rows of all years are. */
  readonly year: { readonly at: number; readonly is: string } | undefined;
}

/** What the form of a file's rows depends on. */
export interface FormInput {
  readonly table: DeliveryTableName;
  readonly mode: "full" | "delta";
  readonly header: RecognisedHeader;
  readonly year: string;
  readonly offsetOf: ZoneOffset;
}

const ACTION: Column = { type: "choice", required: true, whenAbsent: null, choices: ["upsert", "delete"] };

/** Makes the form of a file's rows from its header. */
export function rowForm(input: FormInput): RowForm {
  const table = deliveryTable(input.table);
  const yearAt = table.yearly ? input.header.places.get("year") : undefined;
  const declared = Object.entries(table.columns).map(([name, column]) => writtenColumn(input, name, column));
  const others = [...declared.filter((column) => !column.inKey && isWritten(column)), ...actionOf(input)];
  return {
    table,
    mode: input.mode,
    key: declared.filter(({ inKey }) => inKey),
    columns: [...declared.filter(({ inKey }) => inKey), ...others],
    cellCount: input.header.headings.length,
    headings: input.header.headings,
    year: yearAt === undefined ? undefined : { at: yearAt, is: input.year },
  };
}

/** The columns of the text that is written, in order. */
export function columnsOf(form: RowForm): readonly string[] {
  const state =
    form.mode === "delta" ? ["line", "again", "fate", "told", "cleared"] : ["line", "again", "fate", "told"];
  return [...form.columns.map(({ name }) => name), ...state];
}

function writtenColumn(input: FormInput, name: string, column: Column): WrittenColumn {
  const inKey = deliveryTable(input.table).key.includes(name);
  const at = input.header.places.get(name) ?? -1;
  const readPlain = cellReader(column, { inKey, offsetOf: input.offsetOf });
  const read = input.mode === "delta" ? exceptClear(readPlain) : readPlain;
  return {
    name,
    column,
    inKey,
    at,
    read,
    empty: emptyText(column, { present: at >= 0, leave: !inKey && input.mode === "delta" }),
  };
}

function emptyText(column: Column, cell: { readonly present: boolean; readonly leave: boolean }): string | undefined {
  if (cell.leave) return NO_VALUE;
  if (column.required) return undefined;
  const value = cell.present ? (column.whenEmpty ?? column.whenAbsent) : column.whenAbsent;
  return value === null ? NO_VALUE : String(value);
}

// A column that the file lacks and that is no value then is not worth a character a row.
function isWritten(column: WrittenColumn): boolean {
  return column.at >= 0 || column.empty !== NO_VALUE;
}

function actionOf({ mode, header }: FormInput): readonly WrittenColumn[] {
  if (mode === "full") return [];
  const read = choiceReader(ACTION.choices ?? []);
  return [
    { name: "action", column: ACTION, inKey: false, at: header.places.get("action") ?? -1, read, empty: undefined },
  ];
}
