import assert from "node:assert/strict";
import { after, before, describe, it, type TestContext } from "node:test";
import { openMoodle as openTarget } from "../../../src/flow/targets/moodle/index.ts";
import type { Target } from "../../../src/flow/targets/port.ts";
import type { Store } from "../../../src/infra/store/store.ts";
import { readMigrations } from "../../../src/ops/installation/index.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { HOURS, pictureIn, serviceSettingsOf } from "../../kits/moodle-target.ts";
import { movingClock } from "../../kits/moving-clock.ts";
import { placeOf } from "../../kits/outlive-kill.ts";
import { stillClock } from "../../kits/perform.ts";
import { readUntilKilled } from "../../kits/read-until-killed.ts";
import { openTestStore } from "../../kits/store.ts";
import { syncUniversity } from "../../kits/university.ts";

/** Asked one at a time, spaces come in portions of ten: these are three. */
const elements = Array.from({ length: 24 }, (_, at) => `AN-${at + 10}A`);
const university = aMoodleUniversity({ students: 1, elements });

/** Some forty calls tell what is told whole, and sixty a portion of spaces: this many end in the second portion. */
const INTO_THE_SECOND = 130;

describe("test/e2e/moodle/portions", () => {
  const closing: (() => unknown)[] = [];
  let site: MoodleSite;

  before(async () => {
    const t = { after: (close: () => unknown) => void closing.push(close) } as TestContext;
    site = await openMoodleSite(t);
    await syncUniversity(t, site, { university });
  });

  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  it("loses a portion at most when it is killed, and goes on with the next refresh", async (t) => {
    const { store, target, settings } = await openReading(t, site);
    await readUntilKilled(t, { ...(await placeOf(store)), settings, calls: INTO_THE_SECOND });
    assert.equal(await readIn(store), 10);

    assert.equal(await spacesRead(site, () => target.refresh({ clock: stillClock })), 14);

    const whole = await openReading(t, site);
    await whole.target.refresh({ clock: stillClock });
    assert.deepEqual(await pictureIn(store), await pictureIn(whole.store));
  });

  it("stops where Moodle is closed in the middle, and goes on when it is open again", async (t) => {
    const { store, target } = await openReading(t, site);
    const { moodle } = site;
    const last = moodle.came.length + INTO_THE_SECOND;
    moodle.faults = (call) => {
      moodle.maintenance = call >= last;
      return null;
    };
    await assert.rejects(target.refresh({ clock: stillClock }), { code: "moodle-unavailable" });
    assert.equal(await readIn(store), 10);

    moodle.faults = () => null;
    moodle.maintenance = false;
    assert.equal(await spacesRead(site, () => target.refresh({ clock: stillClock })), 14);
    assert.equal((await target.age?.(store))?.unread, 0);
  });

  it("makes no call in a dark period that begins in the middle, and goes on after it", async (t) => {
    const { store, target } = await openReading(t, site, { pause_ms: 1000 });
    const clock = movingClock("2026-11-22T07:57:50Z");
    const before = site.moodle.came.length;
    await assert.rejects(target.refresh({ clock }), { code: "moodle-dark" });
    assert.deepEqual([site.moodle.came.length - before, await readIn(store)], [INTO_THE_SECOND, 10]);

    await clock.sleep(2 * 3_600_000);
    assert.equal(await spacesRead(site, () => target.refresh({ clock })), 14);
  });

  it("reads no share of the others before it has read what was left", async (t) => {
    const { store, target } = await openReading(t, site);
    await target.refresh({ clock: stillClock });
    await store.query("insert into moodle.due select id, 1, null from moodle.course where course_key = 'AN-15A'");

    assert.equal(await spacesRead(site, () => target.refresh({ clock: stillClock })), 1);
    // Four spaces are a share of 24 that are read within seven runs.
    assert.equal(await spacesRead(site, () => target.refresh({ clock: stillClock })), 4);
  });
});

/** A store that knows nothing of a Moodle yet, and how it is read by web services. */
async function openReading(
  t: TestContext,
  { moodle }: MoodleSite,
  more: Parameters<typeof serviceSettingsOf>[1] = {},
): Promise<{
  readonly store: Store;
  readonly target: Target;
  readonly settings: ReturnType<typeof serviceSettingsOf>;
}> {
  const store = await openTestStore(t, { migrations: await readMigrations() });
  const settings = serviceSettingsOf(moodle, { connections: 1, retries: 0, ...more });
  return { store, settings, target: openTarget(store, settings, HOURS) };
}

/** Of how many spaces it is known what stands in them. */
async function readIn(store: Store): Promise<number> {
  return (await store.query("select from moodle.reading where part = 'space'")).rowCount;
}

/** About how many spaces some work asks. */
async function spacesRead({ moodle }: MoodleSite, work: () => Promise<void>): Promise<number> {
  const before = moodle.came.length;
  await work();
  return moodle.came.slice(before).filter(({ name }) => name === "core_group_get_course_groupings").length;
}
