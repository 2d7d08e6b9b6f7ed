import { z } from "zod";
import { count } from "../../documents/parts.ts";

/** How many rows a list has; an estimate where counting would take longer than reading. */
export const total = z.strictObject({ count, exact: z.boolean() });

/** One page of a list. */
export function page(row: z.ZodType): z.ZodType {
  return z.strictObject({
    rows: z.array(row),
    next: z.string().nullable().meta({ description: "The cursor of the next page; null on the last one." }),
    total,
  });
}

/** One page of a list, as its readers see it. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
  readonly total: z.infer<typeof total>;
}
