import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { examineMoodle } from "../../../src/flow/targets/moodle/examine/examine-moodle.ts";
import { openMoodle as openTarget } from "../../../src/flow/targets/moodle/index.ts";
import type { MoodleSettings } from "../../../src/infra/config/index.ts";
import { systemClock } from "../../../src/infra/clock.ts";
import { readMigrations } from "../../../src/ops/installation/index.ts";
import { readDriftLook, refreshDrift } from "../../../src/ops/lists/index.ts";
import { describeRun } from "../../../src/ops/runs/index.ts";
import { BY_HAND } from "../../kits/moodle/by-hand.ts";
import { aMoodleUniversity, driftLines, type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { HOURS, pictureIn, serviceSettingsOf, settingsOf } from "../../kits/moodle-target.ts";
import { UNGUARDED } from "../../kits/own-site.ts";
import { openTestStore } from "../../kits/store.ts";
import { stillClock } from "../../kits/perform.ts";
import { syncUniversity } from "../../kits/university.ts";

const elements = ["AN-10A", "AN-10B", "AN-10C", "AN-10D"];
const university = aMoodleUniversity({ students: 3, elements });

describe("test/e2e/moodle/by-service", () => {
  it("fills an empty Moodle, finds it so the second time, and writes nothing then", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    const first = await syncUniversity(t, site, { university });
    assert.deepEqual([first.status, first.applied?.failed], ["done", 0]);
    const before = site.moodle.came.length;
    const second = await syncUniversity(t, site, { university, day: 1 });
    assert.equal(second.applied?.applied, 0);
    const asked = site.moodle.came.slice(before).map(({ name }) => name);
    assert.deepEqual(
      asked.filter((name) => !name.includes("_get_")),
      [],
    );
    assert.deepEqual(await driftLines(site), []);
  });

  it("sees the same as the database tells, but for ways in, times, bindings, and what people have put in spaces", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    await syncUniversity(t, site, { university });
    // Names are told as they are written, not as a page would show them.
    await site.moodle.store.query("update mdl_groups set name = 'Écrire & lire' where idnumber = 'TD-AN-10A'");
    await site.moodle.store.query(BY_HAND);
    const [one, other] = [
      await seenWith(t, settingsOf(site.moodle)),
      await seenWith(t, serviceSettingsOf(site.moodle)),
    ];
    const { enrolment: told = [], course = [], binding: bound = [], ...rest } = one;
    const { enrolment = [], binding = [], ...others } = other;
    assert.deepEqual(enrolment, asTold(told));
    assert.deepEqual([bound.length, binding.length], [1, 0]);
    assert.deepEqual(others, {
      course: course.map((line) => line.replace('"filled": true', '"filled": null')),
      ...rest,
    });
  });

  it("reads the spaces that are due, a share of the others each time, and says how old its readings are", async (t) => {
    const settings = { check_runs: 2 };
    const site = await openMoodleSite(t, UNGUARDED, (moodle) => serviceSettingsOf(moodle, settings));
    await syncUniversity(t, site, { university });
    const { target } = site.flow;
    await target.refresh({ clock: stillClock });
    const known = await target.age?.(site.store);
    assert.deepEqual([known?.spaces, known?.unread], [4, 0]);

    await site.moodle.store.query(
      `delete from mdl_groups_members m using mdl_user u where u.id = m.userid and u.username = 'e22600001'`,
    );
    await target.refresh({ clock: stillClock });
    const half = await readLast(site);
    await target.refresh({ clock: stillClock });
    assert.deepEqual([...half, ...(await readLast(site))].toSorted(), elements);
    assert.equal((await driftLines(site)).length, 4);

    await site.moodle.store.query("update mdl_course set timemodified = timemodified + 1 where idnumber = 'AN-10D'");
    await target.refresh({ clock: stillClock });
    assert.ok((await readLast(site)).includes("AN-10D"));
  });

  it("keeps with a plan and a look how old was what they were made from, and tells when a changed thing was read", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    const { run } = await syncUniversity(t, site, { university });
    const { plan } = await describeRun(site.flow, run);
    assert.deepEqual(
      [plan?.pictureAge?.kinds.length, plan?.pictureAge?.spaces, plan?.pictureAge?.oldest],
      [5, 0, null],
    );

    await site.moodle.store.query("update mdl_course set fullname = 'Mine' where idnumber = 'AN-10A'");
    await site.moodle.store.query("delete from mdl_groups_members");
    await refreshDrift(site.flow);

    const age = (await readDriftLook(site.store))?.pictureAge;
    assert.deepEqual([age?.spaces, age?.unread], [4, 0]);
    const { rows } = await site.store.query<{ kind: string; read: string }>(
      "select distinct kind, read_at as read from lists.drift order by kind",
    );
    const courses = age?.kinds.find(({ kind }) => kind === "course")?.readAt;
    assert.deepEqual(rows, [
      { kind: "course", read: courses },
      { kind: "membership", read: age?.oldest },
    ]);
  });

  it("makes no more calls than it may, and leaves what it has not read for the next time", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    await syncUniversity(t, site, { university });
    const store = await openTestStore(t, { migrations: await readMigrations() });
    const target = openTarget(store, serviceSettingsOf(site.moodle, { check_calls: 12 }), HOURS);
    for (const unread of [2, 0]) {
      await target.refresh({ clock: stillClock });
      assert.equal((await target.age?.(store))?.unread, unread);
    }
  });

  it("keeps the times of what it has enrolled, which are not told, and takes nobody for suspended outside of them", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    await syncUniversity(t, site, { university });
    await site.moodle.store.query("update mdl_user_enrolments set timeend = 1000000000");
    await site.store.query("update moodle.enrolment set ends_at = to_timestamp(1000000000)");
    const before = await pictureIn(site.store);
    await site.flow.target.refresh({ clock: stillClock });
    assert.deepEqual((await pictureIn(site.store)).enrolment, before.enrolment);
  });

  it("stops where spaces, categories, accounts or participants are kept from the token, and forgets none of them", async (t) => {
    const site = await openMoodleSite(t, UNGUARDED, serviceSettingsOf);
    await syncUniversity(t, site, { university });
    await site.moodle.store.query("update mdl_course set groupmode = 1");
    await site.moodle.store.query("update mdl_course_categories set visible = 0 where idnumber <> ''");
    await site.flow.target.refresh({ clock: stillClock });
    const before = await pictureIn(site.store);
    for (const [right, code] of KEPT_FROM) {
      const token = site.moodle.tokenWithout(right);
      const blind = openTarget(site.store, serviceSettingsOf(site.moodle, { token, check_runs: 1 }), HOURS);
      await assert.rejects(blind.refresh({ clock: stillClock }), { code }, right);
      assert.deepEqual(await pictureIn(site.store), before, right);
    }
  });

  it("is found in order by doctor, but for a role that has no number", async (t) => {
    const { moodle } = await openMoodleSite(t);
    const checks = await examineMoodle({
      settings: serviceSettingsOf(moodle),
      roles: ["student", "tutor"],
      clock: systemClock,
    });
    assert.deepEqual(
      checks.filter(({ status }) => status !== "ok").map(({ check, status }) => `${check} ${status}`),
      ["moodle-capabilities skipped", "moodle-hidden skipped", "moodle-roles wrong"],
    );
  });
});

/** What a right is missed by; spaces of a new university are hidden. */
const KEPT_FROM = [
  ["moodle/course:viewhiddencourses", "moodle-unseen"],
  ["moodle/category:viewhiddencategories", "moodle-unseen-category"],
  ["moodle/user:viewdetails", "moodle-unseen-accounts"],
  ["moodle/user:viewalldetails", "moodle-unseen-accounts"],
  ["moodle/site:viewuseridentity", "moodle-unseen-accounts"],
  ["moodle/site:accessallgroups", "moodle-unseen-participants"],
  ["moodle/course:enrolreview", "moodle-token"],
] as const;

type Picture = Awaited<ReturnType<typeof pictureIn>>;

/** What a store that knows nothing sees of a Moodle. */
async function seenWith(t: Parameters<typeof openTestStore>[0], settings: MoodleSettings): Promise<Picture> {
  const store = await openTestStore(t, { migrations: await readMigrations() });
  await openTarget(store, settings, HOURS).refresh({ clock: stillClock });
  return pictureIn(store);
}

/** Enrolments as web services tell them: one of a person, a role and a space, with no times, active where any is. */
function asTold(lines: readonly string[]): readonly string[] {
  const told = lines.map((line): Record<string, unknown> => ({
    ...JSON.parse(line),
    method: "manual",
    starts_at: null,
    ends_at: null,
  }));
  const groups = Map.groupBy(told, ({ course_key, username }) => JSON.stringify([course_key, username]));
  const lived = [...groups.values()].flatMap((rows) => {
    const status = rows.some((row) => row["status"] === "active") ? "active" : "suspended";
    return rows.map((row) => ({ ...row, status }));
  });
  return [
    ...new Set(lived.map((row) => JSON.stringify(row).replaceAll('":', '": ').replaceAll(',"', ', "'))),
  ].toSorted();
}

/** The spaces that the last refresh has read. */
async function readLast({ store }: MoodleSite): Promise<readonly string[]> {
  const { rows } = await store.query<{ key: string }>(
    `select c.course_key as key from moodle.reading r join moodle.course c on c.id = r.id
      where r.part = 'space' and r.read_at = (select max(read_at) from moodle.reading) order by 1`,
  );
  return rows.map(({ key }) => key);
}
