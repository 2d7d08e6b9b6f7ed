import { readRows } from "../../../infra/csv/read-rows.ts";
import { deliveryTable } from "../../../model/delivery.ts";
import { readYear } from "./cells/read-year.ts";
import type { InspectedFile } from "./inspect-file.ts";

/** The year that most administrative registrations name; without any, that of the other files by year. Undefined where none does. */
export async function findYear(files: readonly InspectedFile[]): Promise<string | undefined> {
  const yearly = files.filter(({ table }) => deliveryTable(table).yearly);
  const ranked = yearly.toSorted((one, other) => rank(one) - rank(other));
  for (const file of ranked) {
    const year = await commonestYear(file);
    if (year !== undefined) return year;
  }
  return undefined;
}

function rank(file: InspectedFile): number {
  return file.table === "administrative_registrations" ? 0 : 1;
}

async function commonestYear(file: InspectedFile): Promise<string | undefined> {
  const at = file.header.places.get("year") ?? -1;
  const counts = new Map<string, number>();
  const reading = await readRows(file.entry.open());
  if (reading.kind === "refused") return undefined;
  for await (const { rows } of reading.batches) {
    for (const { cells } of rows) {
      const year = readYear(cells[at] ?? "");
      if (year !== undefined && year !== "") counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [commonest] = [...counts].toSorted(([one, few], [other, many]) => many - few || Number(other) - Number(one));
  return commonest?.[0];
}
