import { z } from "zod";
import { count, problemCounts, run, time } from "../../documents/parts.ts";
import { job } from "./job.ts";

/** The name of a delivery that was handed over by HTTP. */
export const delivery = z.uuid();

/** A delivery handed over: its files wait in the data folder until they are imported or too old. */
export const deliveryDocument = z.strictObject({
  delivery,
  name: z.string().meta({ description: "Of the zip, or of the folder." }),
  author: z.string(),
  received_at: time,
  bytes: count,
  files: z.array(z.strictObject({ file: z.string(), bytes: count })),
  lint: z
    .strictObject({ job, done: z.boolean(), refused: z.boolean(), problems: problemCounts, rows: count })
    .nullable()
    .meta({ description: "What looking it over found; null before anybody did." }),
  run: run.nullable().meta({ description: "The last run that imported it." }),
});

/** Lines of a file of a delivery, as they stand. */
export const linesDocument = z.strictObject({
  file: z.string(),
  header: z.string().nullable(),
  lines: z.array(z.strictObject({ line: z.int().min(1), text: z.string() })),
});
