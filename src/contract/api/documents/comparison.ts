import { z } from "zod";
import { count, durations } from "../../documents/parts.ts";
import { runRow } from "../../documents/run-document.ts";

const pair = z.strictObject({ left: count, right: count });

const side = z.strictObject({ ...runRow.shape, durations_ms: durations, peak_memory_bytes: count });

/** Two runs side by side; what is equal in both is there, too. */
export const comparisonDocument = z.strictObject({
  left: side,
  right: side,
  reasons: z.array(z.strictObject({ reason: z.string(), ...pair.shape })),
  changes: z.array(z.strictObject({ kind: z.string(), action: z.string(), ...pair.shape })),
  problems: z.array(z.strictObject({ code: z.string(), ...pair.shape })),
  files: z.array(z.strictObject({ table: z.string(), ...pair.shape })).meta({ description: "Rows delivered." }),
  moves: z
    .array(
      z.strictObject({
        from: z.string().nullable().meta({ description: "Reason before; null: there was no registration." }),
        to: z.string().nullable(),
        count,
      }),
    )
    .meta({ description: "Registrations whose decision changed after the left run, up to the right one." }),
});
