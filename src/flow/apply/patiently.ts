import { Away } from "../targets/away.ts";
import type { Target, Wait } from "../targets/port.ts";

/** Some work on a platform that may be away: begun again from the start, or from what it has said it has made. */
export type Attempt = (made: () => void) => Promise<void>;

/**
 * Tries until the platform is not away; waits in between for as long as the target has patience, which begins anew with all that is
 * made.
 */
export async function patiently(target: Target, wait: Omit<Wait, "since">, attempt: Attempt): Promise<void> {
  let since: Date | null = null;
  for (;;) {
    try {
      return await attempt(() => {
        since = null;
      });
    } catch (error) {
      if (!(error instanceof Away) || target.comesBack === undefined) throw error;
      since ??= wait.clock.now();
      await target.comesBack(error, { ...wait, since });
    }
  }
}
