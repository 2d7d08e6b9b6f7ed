import type { Output } from "../../output.ts";
import { type List, writeRows } from "./list.ts";

/** One JSON array, one row a line. */
export async function writeJsonList(output: Output, { rows }: List): Promise<void> {
  let before = "[\n";
  await writeRows(output, rows, (row) => {
    const line = before + JSON.stringify(row);
    before = ",\n";
    return line;
  });
  await output.write(before === "[\n" ? "[]\n" : "\n]\n");
}
