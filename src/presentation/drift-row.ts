import type { Row } from "../contract/documents/index.ts";
import type { Drift } from "../ops/diagnostics/drift/index.ts";

/** One difference that somebody made by hand. */
export function driftRow({ kind, key, field, ours, found, next, readAt }: Drift): Row<"drift"> {
  return { kind, key: key.join("/"), field, ours: textOf(ours), found: textOf(found), next, read_at: readAt };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
