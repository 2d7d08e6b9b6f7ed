import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Pause } from "../../../src/model/away.ts";
import { openMoodle } from "../../../src/flow/targets/moodle/index.ts";
import type { MoodleSettings } from "../../../src/infra/config/index.ts";
import { describeRun } from "../../../src/ops/runs/index.ts";
import { aMoodleUniversity, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { HOURS, serviceSettingsOf, settingsOf } from "../../kits/moodle-target.ts";
import { type MovingClock, movingClock } from "../../kits/moving-clock.ts";
import { syncUniversity } from "../../kits/university.ts";

const university = aMoodleUniversity({ students: 6 });

/** The same installation by another clock and with more patience; gives what it tells of pauses. */
function patient(
  { store, moodle, flow, execution }: MoodleSite,
  clock: MovingClock,
  more: Partial<MoodleSettings> = {},
): { readonly site: MoodleSite; readonly pauses: Pause[] } {
  const pauses: Pause[] = [];
  const target = openMoodle(store, settingsOf(moodle, { patience_minutes: 150, ...more }), HOURS);
  const patientFlow = { ...flow, target, clock, progress };
  return { pauses, site: { store, moodle, flow: patientFlow, execution: { ...execution, flow: patientFlow } } };

  function progress({ pause = null }: { readonly pause?: Pause | null }): void {
    if (pause !== null) pauses.push(pause);
  }
}

/** Why a run waited, and for how many minutes. */
async function waited({ flow }: MoodleSite, run: number): Promise<readonly (readonly [string, number])[]> {
  const { traffic } = await describeRun(flow, run);
  return traffic.pauses.map(({ reason, since, endedAt }) => [
    reason,
    Math.round((Date.parse(endedAt ?? "") - Date.parse(since)) / 60_000),
  ]);
}

describe("test/e2e/moodle/closed", () => {
  it("waits while Moodle is closed, ends after its patience, and with more of it goes on by itself", async (t) => {
    const opened = await openMoodleSite(t);
    opened.moodle.maintenance = true;
    const clock = movingClock("2026-11-21T08:00:00Z", (now) => {
      if (now >= new Date("2026-11-21T08:50:00Z")) opened.moodle.maintenance = false;
    });
    const hasty = patient(opened, clock, { patience_minutes: 30 });

    await assert.rejects(syncUniversity(t, hasty.site, { university }), { code: "moodle-unavailable" });
    assert.equal(Math.round(clock.slept() / 60_000), 30);

    const { site, pauses } = patient(opened, clock);
    const report = await syncUniversity(t, site, { university, day: 1 });

    assert.deepEqual([report.status, report.applied?.failed], ["done", 0]);
    assert.deepEqual(new Set(pauses.map(({ reason, until }) => `${reason} ${until}`)), new Set(["unavailable null"]));
    assert.equal(pauses[0]?.since.slice(0, 16), "2026-11-21T08:30");
    assert.deepEqual(await waited(site, report.run), [["unavailable", 23]]);
    assert.ok(site.moodle.mostAtOnce <= 2, `${site.moodle.mostAtOnce} calls at once`);
  });

  it("makes no call in a dark period that begins while a batch is sent, and begins that one again afterwards", async (t) => {
    const opened = await openMoodleSite(t);
    const clock = movingClock("2026-11-22T07:59:55Z");
    const gentle = { pause_ms: 2000, connections: 1 };
    const dark = { from: Date.parse("2026-11-22T08:00:00Z"), until: Date.parse("2026-11-22T10:00:00Z") };
    let inTheDark = 0;
    opened.moodle.faults = () => {
      const now = clock.now().getTime();
      if (now >= dark.from && now < dark.until) inTheDark += 1;
      return null;
    };
    const { site, pauses } = patient(opened, clock, gentle);

    const { run, status, applied } = await syncUniversity(t, site, { university });

    assert.deepEqual([status, applied?.failed, inTheDark], ["done", 0, 0]);
    assert.equal(pauses[0]?.until, "2026-11-22T10:00:00.000Z");
    assert.deepEqual(await waited(site, run), [["dark-period", 120]]);
    const { sent } = (await describeRun(site.flow, run)).traffic;
    const { length: calls } = site.moodle.came;
    assert.equal(site.moodle.mostAtOnce, 1);
    assert.equal(
      sent.reduce((sum, one) => sum + one.calls, 0),
      calls,
    );
    assert.equal(sent.find(({ function: name }) => name === "core_user_create_users")?.rows, 8);
    assert.ok(clock.slept() >= 120 * 60_000 + calls * gentle.pause_ms - 5000, `${clock.slept()} for ${calls} calls`);
    await syncUniversity(t, site, { university, day: 1 });
    assert.equal(site.moodle.came.length, calls);
  });

  it("waits where Moodle closes while it is read by web services, and goes on by itself", async (t) => {
    const opened = await openMoodleSite(t);
    const { moodle } = opened;
    moodle.faults = (call) => {
      moodle.maintenance = call === 20;
      return null;
    };
    const clock = movingClock("2026-11-21T08:00:00Z", (now) => {
      if (now >= new Date("2026-11-21T08:10:00Z")) moodle.maintenance = false;
    });
    const { database_url, role_ids } = serviceSettingsOf(moodle);
    const { site, pauses } = patient(opened, clock, { database_url, role_ids, retries: 0 });

    const { run, status, applied } = await syncUniversity(t, site, { university });

    assert.deepEqual([status, applied?.failed], ["done", 0]);
    assert.equal(pauses[0]?.reason, "unavailable");
    assert.deepEqual(await waited(site, run), [["unavailable", 13]]);
  });

  it("does not begin to wait for the end of a dark period that is too far away", async (t) => {
    const clock = movingClock("2026-11-22T08:00:00Z");
    const { site } = patient(await openMoodleSite(t), clock, { patience_minutes: 119 });

    await assert.rejects(syncUniversity(t, site, { university }), { code: "moodle-dark" });

    assert.deepEqual([clock.slept(), site.moodle.came.length], [0, 0]);
  });
});
