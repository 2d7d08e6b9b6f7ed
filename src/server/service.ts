import type { Clock } from "../infra/clock.ts";
import type { Configuration } from "../infra/config/index.ts";
import type { Inbox } from "../ops/inbox/index.ts";
import type { Installation } from "../ops/installation/index.ts";
import type { JobDesk } from "../ops/jobs/index.ts";
import type { Remembered } from "./remembered.ts";
import type { Execution } from "../ops/runs/index.ts";

/** What routes work with, for as long as the server runs. */
export interface Service {
  readonly installation: Installation;
  readonly configuration: Configuration;
  readonly clock: Clock;
  /** A new name for what has to be found again: a UUID. */
  readonly newId: () => string;
  readonly jobs: JobDesk;
  readonly inbox: Inbox;
  readonly remembered: Remembered;
  /** What a run needs; its author is whoever calls. */
  readonly execution: Omit<Execution, "author">;
}
