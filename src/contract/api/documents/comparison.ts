import { z } from "zod";
import { guard } from "../../documents/guard.ts";
import { count, durations } from "../../documents/parts.ts";
import { runRow } from "../../documents/run-document.ts";

const pair = z.strictObject({ left: count, right: count });

const side = z.strictObject({ ...runRow.shape, durations_ms: durations, peak_memory_bytes: count });

const seen = guard
  .pick({ tripped: true, found: true, of: true })
  .nullable()
  .meta({ description: "Null: it did not look at this in that run." });

/** Two runs side by side; what is equal in both is there, too. */
export const comparisonDocument = z.strictObject({
  left: side,
  right: side,
  reasons: z.array(z.strictObject({ reason: z.string(), ...pair.shape })),
  changes: z.array(z.strictObject({ kind: z.string(), action: z.string(), ...pair.shape })),
  problems: z.array(z.strictObject({ code: z.string(), ...pair.shape })),
  files: z.array(z.strictObject({ table: z.string(), ...pair.shape })).meta({ description: "Rows delivered." }),
  guards: z
    .array(
      z.strictObject({
        ...guard.omit({ tripped: true, found: true, of: true }).shape,
        left: seen,
        right: seen,
      }),
    )
    .meta({ description: "Every guard that looked at something in either run." }),
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
