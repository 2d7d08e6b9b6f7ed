import type { Target } from "../../targets/port.ts";

/** Whose changes go first, and where. */
export interface CanaryOrder {
  readonly planRun: number;
  readonly run: number;
  readonly target: Target;
}
