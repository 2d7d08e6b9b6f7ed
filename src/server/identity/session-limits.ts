import type { Settings } from "../../infra/config/index.ts";
import type { SessionLimits } from "../../ops/access/index.ts";

/** How long sessions last, as configured. */
export function sessionLimits({ session }: Settings): SessionLimits {
  return { idleMinutes: session.idle_minutes, longestHours: session.longest_hours };
}
