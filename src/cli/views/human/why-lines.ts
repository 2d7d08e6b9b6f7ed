import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";

/** Why somebody is, or is not, in a space. */
export function whyLines(_why: Document<"why">, _teller: Teller): readonly string[] {
  return [];
}
