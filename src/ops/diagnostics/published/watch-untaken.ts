import { setTimeout as sleep } from "node:timers/promises";
import { darkUntil, lookWaiting, readTaking, type Target } from "../../../flow/targets/index.ts";
import type { Clock } from "../../../infra/clock.ts";
import type { Settings } from "../../../infra/config/index.ts";
import type { Store } from "../../../infra/store/store.ts";

/** How often it is looked, while something waits: about as often as Moodle takes it. */
const LOOK_MS = 10 * 60_000;

/** What is watched, by which clock, and what ends it. */
export interface Watching {
  readonly store: Store;
  readonly target: Pick<Target, "published">;
  readonly settings: Pick<Settings, "moodle" | "policy" | "dark_periods">;
  readonly clock: Clock;
  /** Aborted when this process is about to end. */
  readonly leaving: AbortSignal;
  /** Told what keeps a look from being taken: the next one is taken all the same. */
  readonly onTrouble: (error: unknown) => void;
}

/** Looks now and then whether the platform has taken what waits for it; ends with the process, at once where nothing is published. */
export async function watchUntaken(watching: Watching): Promise<void> {
  const { target, leaving, onTrouble } = watching;
  if (target.published === undefined) return;
  while (!leaving.aborted) {
    await lookAgain(watching).catch(onTrouble);
    await sleep(LOOK_MS, undefined, { signal: leaving }).catch(() => undefined);
  }
}

/** Looks where something waits, nobody else has just looked, and Moodle is not to be left alone. */
async function lookAgain({ store, target, settings, clock }: Watching): Promise<void> {
  const { moodle, policy, dark_periods } = settings;
  const now = clock.now();
  if (darkUntil(dark_periods, policy.time_zone, now) !== null) return;
  const { waiting = [], lookedAt = null } = (await readTaking(store, target.published)) ?? {};
  const isFresh = lookedAt !== null && now.getTime() - Date.parse(lookedAt) < LOOK_MS / 2;
  if (waiting.length > 0 && !isFresh) await lookWaiting(store, moodle);
}
