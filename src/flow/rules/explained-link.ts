import type { FactSeen } from "./links/link.ts";

/** One link as it came out for one person. */
export interface ExplainedLink {
  readonly number: number;
  readonly name: string;
  readonly status: "ok" | "warning" | "broken" | "not-reached";
  readonly code: string | null;
  readonly facts: readonly FactSeen[];
}
