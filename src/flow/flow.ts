import type { Clock } from "../infra/clock.ts";
import type { Store } from "../infra/store/store.ts";
import type { Pause } from "../model/away.ts";
import type { Policy } from "../model/policy.ts";
import type { Target } from "./targets/port.ts";

/** Everything that a run needs from outside. */
export interface Flow {
  readonly store: Store;
  readonly target: Target;
  readonly policy: Policy;
  readonly clock: Clock;
  /** Name of the source where a delivery does not tell it. */
  readonly source: string;
  readonly progress: Progress;
}

/** Told as a run goes on. `total` is null where it is not known. */
export type Progress = (event: {
  readonly stage: "stage" | "decide" | "plan" | "apply";
  readonly done: number;
  readonly total: number | null;
  /** The platform is away, and is waited for. */
  readonly pause?: Pause | null;
}) => void;
