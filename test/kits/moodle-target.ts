import { resolve } from "node:path";
import type { TestContext } from "node:test";
import type { OpenHours } from "../../src/flow/targets/moodle/closing/open-hours.ts";
import { openMoodle as openTarget } from "../../src/flow/targets/moodle/index.ts";
import { DEFAULT_SETTINGS, type MoodleSettings } from "../../src/infra/config/index.ts";
import { loadMigrations } from "../../src/infra/store/load-migrations.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { KIND_NAMES } from "../../src/model/kinds.ts";
import type { Target } from "../../src/flow/targets/port.ts";
import { type Moodle, openMoodle } from "./moodle/index.ts";
import type { OpenTarget } from "./open-target.ts";
import { stillClock } from "./perform.ts";
import { openTestStore } from "./store.ts";

const FOLDERS = ["src/flow/journal/migrations", "src/flow/targets/moodle/migrations"];

/** A Moodle that stands in for a real one, as a target with an empty journal. */
export interface MoodleWorld extends OpenTarget {
  readonly moodle: Moodle;
}

/** Opens a new site, and a store that knows nothing of it yet. */
export function openMoodleWorld(t: Pick<TestContext, "after">): Promise<MoodleWorld> {
  return openWorld(t, settingsOf);
}

/** The same, read by its web services alone. */
export function openMoodleWorldByService(t: Pick<TestContext, "after">): Promise<MoodleWorld> {
  return openWorld(t, serviceSettingsOf);
}

async function openWorld(
  t: Pick<TestContext, "after">,
  settingsFor: (moodle: Moodle) => MoodleSettings,
): Promise<MoodleWorld> {
  const checkout = resolve(import.meta.dirname, "../..");
  const migrations = await loadMigrations(FOLDERS.map((folder) => resolve(checkout, folder)));
  const store = await openTestStore(t, { migrations });
  const moodle = await openMoodle(t);
  const settings = settingsFor(moodle);
  const target = openTarget(store, settings, HOURS);
  await target.refresh({ clock: stillClock });
  return {
    store,
    moodle,
    target: withoutOthers(target),
    settings: { ...DEFAULT_SETTINGS, moodle: settings },
    limits: LIMITS,
  };
}

/** When the stand-in is open: as is usual. */
export const HOURS: OpenHours = {
  darkPeriods: DEFAULT_SETTINGS.dark_periods,
  timeZone: DEFAULT_SETTINGS.policy.time_zone,
};

/** How the stand-in is reached: in a hurry, and without patience. */
export function settingsOf({ address, token, database }: Moodle, more: Partial<MoodleSettings> = {}): MoodleSettings {
  const place = { url: address, token, database_url: database };
  return {
    ...DEFAULT_SETTINGS.moodle,
    ...place,
    retry_seconds: 0.01,
    timeout_seconds: 20,
    patience_minutes: 0,
    ...more,
  };
}

/** The same where no database is given. */
export function serviceSettingsOf(moodle: Moodle, more: Partial<MoodleSettings> = {}): MoodleSettings {
  return settingsOf(moodle, { database_url: null, role_ids: ["student=5", "editingteacher=3"], ...more });
}

/** What Moodle's web services cannot do. */
const LIMITS = { lacks: ["binding"], showsCategories: true, enrolsMembers: true, worlds: 6, people: 600 } as const;

/** Everything in the picture but since when, row by row as text. */
export async function pictureIn(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const picture: Record<string, readonly string[]> = {};
  for (const kind of KIND_NAMES) {
    const table = `moodle."${kind.replaceAll("-", "_")}"`;
    const sql = `select (to_jsonb(t) - 'since_run')::text as line from ${table} t order by 1`;
    picture[kind] = (await store.query<{ line: string }>(sql)).rows.map(({ line }) => line);
  }
  return picture;
}

/** What a new site holds by itself is left out, so that it is empty. */
function withoutOthers(target: Target): Target {
  return { ...target, relation: (kind) => `(select * from ${target.relation(kind)} where owner <> 'person:moodle')` };
}
