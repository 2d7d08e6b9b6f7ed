import { Away } from "../targets/away.ts";
import type { Target, Wait } from "../targets/port.ts";

/** Tries until the platform is not away; waits in between for as long as the target has patience. */
export async function patiently(
  target: Target,
  wait: Omit<Wait, "since">,
  attempt: () => Promise<void>,
): Promise<void> {
  let since: Date | undefined;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Away) || target.comesBack === undefined) throw error;
      since ??= wait.clock.now();
      await target.comesBack(error, { ...wait, since });
    }
  }
}
