import { z } from "zod";
import { DELIVERY_FORMAT } from "../../../../model/delivery.ts";
import { instantReader, utcInstant } from "../cells/read-instant.ts";
import type { ZoneOffset } from "../cells/zone-offset.ts";

/** What a manifest says of one file. */
export interface ManifestFile {
  readonly mode: "full" | "delta" | "absent";
  readonly rows?: number | undefined;
  readonly sha256?: string | undefined;
}

/** What a delivery says of itself; instants in UTC. */
export interface Manifest {
  readonly source: string;
  readonly year: string;
  readonly extractedAt: string;
  readonly base?: string | undefined;
  readonly files: Readonly<Record<string, ManifestFile>>;
}

/** The schema of `manifest.json`; times without a zone are in the one given. */
export function manifestSchema(offsetOf: ZoneOffset): z.ZodType<Manifest> {
  const instant = instantSchema(offsetOf);
  return z.object({
    format: z.literal(DELIVERY_FORMAT),
    source: z.string().trim().min(1),
    year: z.string().regex(/^[12]\d{3}$/),
    extractedAt: instant,
    base: instant.optional(),
    files: z.record(
      z.string(),
      z.object({
        mode: z.enum(["full", "delta", "absent"]),
        rows: z.int().min(0).optional(),
        sha256: z
          .string()
          .regex(/^[0-9a-fA-F]{64}$/)
          .optional(),
      }),
    ),
  });
}

function instantSchema(offsetOf: ZoneOffset): z.ZodType<string> {
  const read = instantReader(offsetOf);
  return z.string().transform((text, context) => {
    const instant = read(text);
    if (instant !== undefined && instant !== "") return utcInstant(instant);
    context.issues.push({ code: "custom", message: "is no ISO 8601 time", input: text });
    return z.NEVER;
  });
}
