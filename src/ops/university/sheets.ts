import type { DELIVERY_TABLES, DeliveryTableName } from "../../model/delivery.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../../model/delivery.ts";
import type { AnomalyDecision, TeacherDecision } from "./decisions.ts";
import { DECISION_COLUMNS, TEACHER_DECISION_COLUMNS } from "./decisions.ts";

/** One line of a delivery file as it is written: column to cell, absent is empty. */
export type Row<Table extends DeliveryTableName> = {
  readonly [Column in keyof (typeof DELIVERY_TABLES)[Table]["columns"]]?: string | undefined;
};

type DeliveryRows = { readonly [Table in DeliveryTableName]: Row<Table> };

/** Everything that is written: the delivery's tables, and beside it what was planted. */
export interface SheetRows extends DeliveryRows {
  readonly expected: AnomalyDecision;
  readonly "expected-teachers": TeacherDecision;
}
/** The name of a file that is written. */
export type SheetName = keyof SheetRows;

/** One row on its way to its file. */
export interface Entry {
  readonly sheet: SheetName;
  readonly row: Readonly<Record<string, string | undefined>>;
}

/** Names the file that a row belongs to; the row has that file's columns. */
export function entry<Name extends SheetName>(sheet: Name, row: SheetRows[Name]): Entry {
  return { sheet, row: { ...row } };
}

/** A file that is written. */
export interface Sheet {
  readonly name: SheetName;
  /** Put after the folder's path. */
  readonly path: string;
  readonly columns: readonly string[];
  /** Named in the manifest. */
  readonly delivered: boolean;
}

/** All files of a delivery and the two beside it. */
export const SHEETS: readonly Sheet[] = [
  ...DELIVERY_TABLE_NAMES.map(deliverySheet),
  { name: "expected", path: ".expected.csv", columns: DECISION_COLUMNS, delivered: false },
  { name: "expected-teachers", path: ".expected-teachers.csv", columns: TEACHER_DECISION_COLUMNS, delivered: false },
];

function deliverySheet(name: DeliveryTableName): Sheet {
  const table = deliveryTable(name);
  return { name, path: `/${table.file}`, columns: Object.keys(table.columns), delivered: true };
}
