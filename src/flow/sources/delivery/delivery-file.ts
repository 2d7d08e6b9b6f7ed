import type { DeliveryFile } from "../port.ts";
import type { ZoneOffset } from "./cells/zone-offset.ts";
import type { InspectedFile } from "./inspect-file.ts";
import { readFile } from "./rows/read-file.ts";
import { columnsOf, rowForm } from "./rows/row-form.ts";

/** What the reading of all files of a delivery shares. */
export interface ReadingContext {
  readonly year: string;
  readonly offsetOf: ZoneOffset;
}

/** A file whose header was recognised, as the port gives it. */
export function deliveryFile(file: InspectedFile, context: ReadingContext): DeliveryFile {
  const { entry, table, mode, promised } = file;
  const form = rowForm({ table, mode, header: file.header, ...context });
  return {
    table,
    mode,
    name: entry.name,
    columns: columnsOf(form),
    read: () => readFile({ entry, form, promised }),
  };
}
