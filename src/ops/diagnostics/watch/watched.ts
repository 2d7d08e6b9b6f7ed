import type { WatchKind } from "../../../model/watch.ts";

/** One thing that nothing will mend by itself; what does not apply is null. */
export interface Watched {
  readonly kind: WatchKind;
  readonly course: string | null;
  readonly username: string | null;
  readonly cohort: string | null;
  readonly role: string | null;
  readonly method: string | null;
  readonly owner: string | null;
  /** ISO 8601 time at which a binding was to be looked at. */
  readonly reviewAt: string | null;
  /** Of a hidden space: how many students are in it. */
  readonly students: number | null;
  /** Why somebody enrolled without an end, as they said. */
  readonly because: string | null;
}
