import type { Clock } from "../../infra/clock.ts";
import type { Pause } from "../../model/away.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Target } from "../targets/port.ts";

/** What to apply, where, and as which run. */
export interface ApplyOrder {
  /** The run whose plan is applied. */
  readonly planRun: number;
  /** The run that applies it; given again after an interruption, it goes on after its last finished batch. */
  readonly run: number;
  readonly target: Target;
  readonly clock: Clock;
  /** Changes a batch; one batch is one transaction. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: ApplyProgress) => void;
  /** Stops between two batches; the error is the signal's reason. */
  readonly signal?: AbortSignal;
}

/** How far applying has come, in changes. */
export interface ApplyProgress {
  readonly done: number;
  readonly total: number;
  /** Kind of the batch that is being made, or was just finished; null while the platform is looked at. */
  readonly kind: KindName | null;
  /** The platform is away, and is waited for; null while the work goes on. */
  readonly pause: Pause | null;
}
