import { NO_VALUE } from "../cells/read-cell.ts";
import type { ExaminedRow } from "./examine-row.ts";
import type { RowForm } from "./row-form.ts";
import type { SeenKeys } from "./seen-keys.ts";
import { toldText } from "./told-text.ts";

/** Writes a row with what is to be told of it; of a refused one only the key is left, as far as it could be read. */
export function writeExamined(form: RowForm, row: ExaminedRow, seen: SeenKeys): string {
  const refused = row.told.some(({ severity }) => severity === "error");
  const texts = form.columns.map(({ inKey }, index) => (refused && !inKey ? undefined : row.stored[index]) ?? NO_VALUE);
  const line = `${texts.join("\t")}\t`;
  const again = !refused && seen.see(line, form.key.length) ? "t" : NO_VALUE;
  const cleared = row.cleared.length === 0 ? NO_VALUE : `{${row.cleared.join(",")}}`;
  const state = [
    row.line,
    again,
    refused ? "refused" : NO_VALUE,
    toldText(row.told),
    ...(form.mode === "delta" ? [cleared] : []),
  ];
  return `${line}${state.join("\t")}\n`;
}
