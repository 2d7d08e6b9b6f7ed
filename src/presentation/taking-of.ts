import type { Document } from "../contract/documents/index.ts";
import type { Taking } from "../ops/diagnostics/published/index.ts";

/** What a platform has not taken yet of what is published for it, as documents tell it. */
export function takingOf(taking: Taking | null): Document<"run">["taking"] {
  return taking === null ? null : { waiting: [...taking.waiting], looked_at: taking.lookedAt };
}
