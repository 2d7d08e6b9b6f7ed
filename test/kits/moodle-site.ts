import type { TestContext } from "node:test";
import { openMoodle as openTarget } from "../../src/flow/targets/moodle/index.ts";
import type { MoodleSettings } from "../../src/infra/config/index.ts";
import { findDrift } from "../../src/ops/diagnostics/index.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { readMigrations } from "../../src/ops/installation/index.ts";
import { type Moodle, openMoodle, switchPluginOn } from "./moodle/index.ts";
import { HOURS, settingsOf } from "./moodle-target.ts";
import { type Site, siteWith } from "./site.ts";
import { openTestStore } from "./store.ts";
import { aUniversity, recoded, type Size, type University } from "./university.ts";

/** An installation whose target is a Moodle that stands in for a real one. */
export interface MoodleSite extends Site {
  readonly moodle: Moodle;
}

/** Opens an installation of its own for a test, with a new site beside it. */
export async function openMoodleSite(
  t: Pick<TestContext, "after">,
  policy: Policy = DEFAULT_POLICY,
  settingsFor: (moodle: Moodle) => MoodleSettings = settingsOf,
): Promise<MoodleSite> {
  const store = await openTestStore(t, { migrations: await readMigrations() });
  const moodle = await openMoodle(t);
  return { ...siteWith(store, openTarget(store, settingsFor(moodle), HOURS), policy), moodle };
}

/** The same, where enrolments are published and Moodle's plugin is set up to take them. */
export async function openPullingSite(t: Pick<TestContext, "after">, policy: Policy): Promise<PullingSite> {
  const { store, moodle } = await openMoodleSite(t, policy);
  await switchPluginOn(moodle.store);
  const settings = settingsOf(moodle, { enrolments: "pull" });
  return { ...siteWith(store, openTarget(store, settings, HOURS), policy), moodle, settings };
}

/** Such a site, and how its Moodle is reached. */
export interface PullingSite extends MoodleSite {
  readonly settings: MoodleSettings;
}

/** A small university whose usernames are as Moodle wants them: in small letters. */
export function aMoodleUniversity(size: Size = {}): University {
  return recoded(aUniversity(size), { pP1: "p1", pP2: "p2" });
}

/** What people have changed by hand on Moodle, a line each. */
export async function driftLines({ flow }: Site): Promise<readonly string[]> {
  const rows = await findDrift(flow, (drift) => Array.fromAsync(drift));
  return rows.map(({ kind, key, field, ours, found, next }) =>
    [kind, key.join("/"), field, JSON.stringify(ours), JSON.stringify(found), next].join(" "),
  );
}
