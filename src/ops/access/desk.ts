import type { Clock } from "../../infra/clock.ts";
import type { Store } from "../../infra/store/store.ts";

/** Where rights are given and taken: the store, the time, and who does it. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
  /** Name of the one who acts: kept beside what they gave. */
  readonly author: string;
}
