import type { MoodleSettings } from "../../../../infra/config/index.ts";
import type { Store } from "../../../../infra/store/store.ts";
import { Away } from "../../away.ts";
import type { Wait } from "../../port.ts";
import { withDatabase } from "../reading/database.ts";
import { makeCall, openService, Refused } from "../service/service.ts";
import { databasePlace, servicePlace } from "../settings.ts";
import { beginPause } from "./pauses.ts";

/** What is waited for, and where it is written down. */
export interface Waiting {
  readonly store: Store;
  readonly settings: MoodleSettings;
}

/** The first look is taken after so long, and each next one after twice as long, up to the longest. */
const FIRST_LOOK_MS = 15_000;
const LONGEST_LOOK_MS = 300_000;

/** How often a run that waits says so: it can be stopped as often. */
const TELL_MS = 5000;

/**
 * Waits until a Moodle that was away takes calls: to the end of the dark period, or until it answers. Throws the same error as soon as
 * it is known that this takes longer than `moodle.patience_minutes`.
 */
export async function comeBack({ store, settings }: Waiting, away: Away, wait: Wait): Promise<void> {
  const { run, since, clock } = wait;
  const end = since.getTime() + settings.patience_minutes * 60_000;
  if ((away.until ?? clock.now()).getTime() >= end) throw away;
  const pause = await beginPause(store, { run, since: clock.now(), reason: away.reason });
  try {
    if (away.until === null) await lookUntil(end);
    else await passUntil(away.until.getTime());
  } finally {
    await pause.end(clock.now());
  }

  async function lookUntil(last: number): Promise<void> {
    for (let look = FIRST_LOOK_MS; ; look = Math.min(2 * look, LONGEST_LOOK_MS)) {
      const now = clock.now().getTime();
      if (now >= last) throw away;
      await passUntil(Math.min(now + look, last));
      if (await answers(settings)) return;
    }
  }

  async function passUntil(moment: number): Promise<void> {
    const { reason } = away;
    for (let left = moment - clock.now().getTime(); left > 0; left = moment - clock.now().getTime()) {
      wait.onPause({ reason, since: since.toISOString(), until: away.until?.toISOString() ?? null });
      await clock.sleep(Math.min(left, TELL_MS));
    }
  }
}

/** Whether the ways to a Moodle are open. */
async function answers(settings: MoodleSettings): Promise<boolean> {
  const service = openService({ ...servicePlace(settings), retries: 0 });
  try {
    if (settings.database_url !== null)
      await withDatabase(databasePlace(settings), (reader) => reader.read((moodle) => moodle.query("select 1")));
    await makeCall(service, { does: "core_webservice_get_site_info", params: {}, repeatable: true });
    return true;
  } catch (error) {
    if (error instanceof Away) return false;
    // Whoever says no is there.
    if (error instanceof Refused) return true;
    throw error;
  }
}
