import { escapeCopy } from "../../../../infra/store/escape-copy.ts";
import { NO_VALUE } from "../cells/read-cell.ts";
import type { ExaminedRow } from "./examine-row.ts";
import type { RowForm } from "./row-form.ts";

/** Writes a row with what is to be told of it; of a refused one only the key is left, as far as it could be read. */
export function writeExamined(form: RowForm, row: ExaminedRow): string {
  const refused = row.told.some(({ severity }) => severity === "error");
  const texts = form.columns.map(({ inKey }, index) => (refused && !inKey ? undefined : row.stored[index]) ?? NO_VALUE);
  const told = row.told.length === 0 ? NO_VALUE : escapeCopy(JSON.stringify(row.told));
  const state = [String(row.line), refused ? "refused" : NO_VALUE, told];
  const cleared = row.cleared.length === 0 ? NO_VALUE : `{${row.cleared.join(",")}}`;
  return `${[...texts, ...state, ...(form.mode === "delta" ? [cleared] : [])].join("\t")}\n`;
}
