import assert from "node:assert/strict";
import { resolve } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { openMoodle as openTarget } from "../../../src/flow/targets/moodle/index.ts";
import { systemClock } from "../../../src/infra/clock.ts";
import { DEFAULT_SETTINGS } from "../../../src/infra/config/index.ts";
import { checkMoodle } from "../../../src/ops/diagnostics/doctor/check-moodle.ts";
import { checkTaken } from "../../../src/ops/diagnostics/doctor/check-taken.ts";
import { readPublished, readTaking, type Taking, watchUntaken } from "../../../src/ops/diagnostics/published/index.ts";
import { why, whySpace } from "../../../src/ops/diagnostics/why/index.ts";
import { standingNow } from "../../../src/ops/past/index.ts";
import { readEnrolments } from "../../../src/ops/people/index.ts";
import { describeRun } from "../../../src/ops/runs/index.ts";
import { untakenFigures } from "../../../src/server/about/untaken-figures.ts";
import { runPlugin, switchPluginOn } from "../../kits/moodle/index.ts";
import {
  aMoodleUniversity,
  driftLines,
  type MoodleSite,
  openMoodleSite,
  openPullingSite,
  type PullingSite,
} from "../../kits/moodle-site.ts";
import { HOURS, settingsOf } from "../../kits/moodle-target.ts";
import { UNGUARDED } from "../../kits/own-site.ts";
import { stillClock } from "../../kits/perform.ts";
import { withTestServer } from "../../kits/server.ts";
import { siteWith } from "../../kits/site.ts";
import { testStoreUrl } from "../../kits/store.ts";
import { edited, syncUniversity } from "../../kits/university.ts";

const university = aMoodleUniversity({ students: 6 });

/** A student has gone, and a space has lost a teacher. */
const dayAfter = edited(university, {
  pedagogic_registrations: { keep: (row) => row["student_code"] !== "22600006" },
  planned_activities: { keep: (row) => row["staff_code"] !== "P2" },
});

describe("test/e2e/moodle/pull", () => {
  it("publishes enrolments, and puts people into groups once Moodle has taken them", async (t) => {
    const site = await openPullingSite(t, UNGUARDED);
    const first = await syncUniversity(t, site, { university });
    assert.deepEqual(failuresOf(first), { membership: 12 });
    assert.deepEqual(await codes(site), ["no-participant"]);
    assert.deepEqual(await waiting(site), { enrolment: 14 });
    assert.ok(!namesOf(site).some((name) => /enrol|members/.test(name) && !name.includes("cohort")));
    const waits = { person: [false, false], waits: "enrolment 2026-11-21T08:00:00Z", ofSpace: 8, ofRun: 14 };
    assert.deepEqual(await told(site, first.run), { pair: [false], ...waits });

    await runPlugin(site.moodle.store, site.store);
    const second = await syncUniversity(t, site, { university, day: 1 });
    assert.deepEqual([failuresOf(second), second.applied?.applied], [{}, 12]);
    const taken = { pair: [true], person: [true, true], waits: "", ofSpace: 0, ofRun: 0 };
    assert.deepEqual(await told(site, first.run), taken);
    assert.deepEqual([await waiting(site), await driftLines(site)], [{}, []]);
    assert.equal(await enrolled(site, "status = 0"), 14);

    const before = site.moodle.came.length;
    const third = await syncUniversity(t, site, { university, day: 2 });
    assert.deepEqual([third.applied?.applied, site.moodle.came.length], [0, before]);
  });

  it("has Moodle take them in the same run by its command; suspends, ends after the days of grace, and brings back", async (t) => {
    const site = await withCommand(await openPullingSite(t, UNGUARDED));
    const first = await syncUniversity(t, site, { university });
    assert.deepEqual([failuresOf(first), await waiting(site)], [{}, {}]);

    await syncUniversity(t, site, { university: dayAfter, day: 1 });
    assert.equal(await enrolled(site, "status = 1"), 2);
    assert.equal(await members(site, "e22600006"), 2);
    const { run } = await syncUniversity(t, site, { university: dayAfter, day: 32 });
    assert.deepEqual([await enrolled(site, "true"), await members(site, "e22600006")], [11, 0]);
    const { traffic } = await describeRun(site.flow, run);
    assert.deepEqual(traffic.sent.find((one) => one.function === "core_enrol_unenrol_user_enrolment")?.calls, 2);
    await syncUniversity(t, site, { university, day: 33 });
    assert.deepEqual([await enrolled(site, "status = 0"), await members(site, "e22600006")], [14, 2]);
    assert.deepEqual(await waiting(site), {});
  });

  it("tells those who watch how much waits and since when: from the run, or from the look that found it altered", async (t) => {
    const site = await openPullingSite(t, UNGUARDED);
    await syncUniversity(t, site, { university });
    assert.deepEqual(await watched(site), ["passerelle_untaken 14", "passerelle_untaken_age_seconds 3600"]);
    assert.deepEqual(await checked(site), ["moodle-taken ok", "moodle-taken wrong"]);
    assert.deepEqual(await unanswered(site), []);

    await runPlugin(site.moodle.store, site.store);
    await site.store.query("update moodle.history set looked_at = looked_at - interval '1 hour'");
    await lookOnce(site);
    assert.deepEqual(await watched(site), ["passerelle_untaken 0", "passerelle_untaken_age_seconds 0"]);

    await site.moodle.store.query("update mdl_user_enrolments set status = 1 where id = 1");
    assert.deepEqual(await waiting(site), { enrolment: 1 });
    const { rows } = await site.store.query(
      "select from moodle.waiting w join moodle.history h on w.since = h.looked_at",
    );
    assert.equal(rows.length, 1);
    await runPlugin(site.moodle.store, site.store);
    assert.deepEqual(await waiting(site), {});
    assert.equal((await site.store.query("select from moodle.altered")).rowCount, 0);
  });

  it("says that pull is why, where nobody may read Moodle's database", async (t) => {
    const { store, settings } = await openPullingSite(t, UNGUARDED);
    const unread = { ...settings, database_url: null };
    assert.throws(() => openTarget(store, unread, HOURS), { code: "moodle-pull-unread" });
    const checks = await checkMoodle({ ...DEFAULT_SETTINGS, target: "moodle", moodle: unread }, stillClock);
    assert.equal(checks.find(({ check }) => check === "moodle-pull")?.status, "wrong");
  });

  it("goes over from enrolments that were sent: ends them once Moodle has taken the same, groups kept", async (t) => {
    const sending = await openMoodleSite(t, UNGUARDED);
    await syncUniversity(t, sending, { university });
    await syncUniversity(t, sending, { university: dayAfter, day: 1 });
    assert.equal(await byMethod(sending), "manual 13");
    const site = await pulling(sending);
    await syncUniversity(t, site, { university: dayAfter, day: 2 });
    assert.equal(await byMethod(site), "database 11, manual 2");
    assert.equal(await members(site, "e22600006"), 2);
    assert.deepEqual([await members(site, "e22600001"), await waiting(site), await driftLines(site)], [2, {}, []]);

    await syncUniversity(t, site, { university: dayAfter, day: 32 });
    assert.deepEqual([await byMethod(site), await members(site, "e22600006")], ["database 11", 0]);
  });
});

type Report = Awaited<ReturnType<typeof syncUniversity>>;

function failuresOf({ applied }: Report): Readonly<Record<string, number>> {
  const counts = applied?.counts.filter(({ failed }) => failed > 0) ?? [];
  return Object.fromEntries(counts.map(({ kind, failed }) => [kind, failed]));
}

async function codes({ store }: PullingSite): Promise<readonly string[]> {
  const { rows } = await store.query<{ code: string }>("select distinct code from journal.failure");
  return rows.map(({ code }) => code);
}

/** How much Moodle has not taken yet, looked at now. */
async function waiting({ store, settings }: PullingSite): Promise<Readonly<Record<string, number>>> {
  const { waiting, leftOver } = await readPublished(store, { target: "moodle", moodle: settings }, { take: false });
  const counts = waiting.map(({ awaits, count, since }) => [since === null ? "unknown" : awaits, count] as const);
  return Object.fromEntries(leftOver === 0 ? counts : [...counts, ["left over", leftOver]]);
}

/** What is told of the first student in a space, and how much of what a run published waits. */
async function told({ store, flow }: PullingSite, run: number): Promise<Readonly<Record<string, unknown>>> {
  const question = { person: "22600001", course: "AN-10A", at: null };
  const { target, policy } = flow;
  const { inside } = await why({ store, target, policy }, question);
  const enrolments = await readEnrolments({ store, standing: standingNow(target) }, question.person);
  return {
    pair: inside.paths.map((path) => path.taken),
    person: enrolments.map((enrolment) => enrolment.taken),
    waits: (inside.taking?.waiting ?? []).map(({ awaits, since }) => `${awaits} ${since}`).join(", "),
    ofSpace: countOf((await whySpace({ store, target, policy }, question.course, null)).taking),
    ofRun: countOf((await describeRun(flow, run)).taking),
  };
}

function countOf(taking: Taking | null): number {
  return (taking?.waiting ?? []).reduce((sum, { count }) => sum + count, 0);
}

/** An hour after the runs of this test. */
const later = { ...stillClock, now: () => new Date("2026-11-21T09:00:00Z") };

/** What `/metrics` says of what waits. */
async function watched(site: PullingSite): Promise<readonly string[]> {
  const figures = untakenFigures(await readTaking(site.store, site.flow.target.published), later.now());
  return [`passerelle_untaken ${figures.count}`, `passerelle_untaken_age_seconds ${figures.ageSeconds}`];
}

/** What a screen asks of people, spaces and the morning, each address that is not answered. */
async function unanswered(site: PullingSite): Promise<readonly string[]> {
  const settings = { target: "moodle", moodle: site.settings } as const;
  return withTestServer({ site, settings, works: false }, async ({ call }) => {
    const space = "/api/v1/spaces/AN-10A";
    const parts = ["", "/participants", "/groups", "/history"].map((part) => space + part);
    const others = ["overview", "people/22600001", "spaces", "runs/1", "drift", "watch"].map((one) => `/api/v1/${one}`);
    const asked = await Promise.all(
      [...parts, ...others, "/metrics"].map(async (url) => `${(await call({ url })).statusCode} ${url}`),
    );
    return asked.filter((line) => !line.startsWith("200"));
  });
}

/** What doctor says of it on the same day and two days later. */
async function checked({ store, settings }: PullingSite): Promise<readonly string[]> {
  const looks = [later.now(), new Date("2026-11-23T09:00:00Z")].map((now) =>
    checkTaken(store, { target: "moodle", moodle: settings }, now),
  );
  return (await Promise.all(looks)).flat().map(({ check, status }) => `${check} ${status}`);
}

/** Looks as a server does, until nothing waits. */
async function lookOnce({ store, flow, settings }: PullingSite): Promise<void> {
  const leaving = new AbortController();
  const watching = watchUntaken({
    store,
    target: flow.target,
    settings: { moodle: settings, policy: UNGUARDED, dark_periods: [] },
    clock: systemClock,
    leaving: leaving.signal,
    onTrouble: (error) => leaving.abort(error),
  });
  while (!leaving.signal.aborted && (await readTaking(store, flow.target.published))?.waiting.length !== 0)
    await sleep(20);
  leaving.abort();
  await watching;
}

function namesOf({ moodle }: PullingSite): readonly string[] {
  return moodle.came.map(({ name }) => name);
}

async function enrolled({ moodle }: PullingSite, condition: string): Promise<number> {
  return (await moodle.store.query(`select from mdl_user_enrolments where ${condition}`)).rowCount;
}

async function members({ moodle }: PullingSite, username: string): Promise<number> {
  const sql = "select from mdl_groups_members m join mdl_user u on u.id = m.userid where username = $1";
  return (await moodle.store.query(sql, [username])).rowCount;
}

/** How many enrolments Moodle holds of each method. */
async function byMethod({ moodle }: MoodleSite): Promise<string> {
  const { rows } = await moodle.store.query<{ line: string }>(
    `select e.enrol || ' ' || count(*) as line from mdl_user_enrolments ue join mdl_enrol e on e.id = ue.enrolid
      group by e.enrol order by e.enrol`,
  );
  return rows.map(({ line }) => line).join(", ");
}

/** A site that has sent its enrolments, as one that publishes them from now on. */
async function pulling(site: MoodleSite): Promise<PullingSite> {
  await switchPluginOn(site.moodle.store);
  return withCommand({ ...site, settings: settingsOf(site.moodle, { enrolments: "pull" }) });
}

/** The same site with Moodle's task as a command. */
async function withCommand(site: PullingSite): Promise<PullingSite> {
  const program = resolve(import.meta.dirname, "../../kits/moodle/plugin-main.ts");
  const sync_command = [process.execPath, program, site.moodle.database, await testStoreUrl(site.store)];
  const settings = { ...site.settings, sync_command };
  return {
    ...siteWith(site.store, openTarget(site.store, settings, HOURS), UNGUARDED),
    moodle: site.moodle,
    settings,
  };
}
