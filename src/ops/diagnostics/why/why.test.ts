import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { aUniversity, edited, extractedOn, syncUniversity } from "../../../../test/kits/university.ts";
import { actByHand } from "../../runs/index.ts";
import type { WhyAnswer } from "./answer.ts";
import { why, type WhyQuestion } from "./why.ts";

const UNIVERSITY = aUniversity({ students: 12 });
const GONE = edited(UNIVERSITY, {
  pedagogic_registrations: { keep: (row) => row["student_code"] !== "22600001" || row["element_code"] !== "AN-10A" },
});

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university: UNIVERSITY });
  return site;
}

/** Asks about a person; the first space and today unless said otherwise. */
function ask({ store, flow }: Site, person: string, asked: Partial<WhyQuestion> = {}): Promise<WhyAnswer> {
  const question = { person, course: "AN-10A", at: null, ...asked };
  return why({ store, target: flow.target, policy: flow.policy }, question);
}

/** The same site at another time. */
function siteAt({ store, flow, execution }: Site, time: string): Site {
  const then = { ...flow, clock: { ...flow.clock, now: () => new Date(time) } };
  return { store, flow: then, execution: { ...execution, flow: then } };
}

describe("ops/diagnostics/why/why", () => {
  it("tells every way in, who made it and what would end it", async (t) => {
    const site = await openSynced(t);
    const enrol = { does: "enrol", course: "AN-10A", username: "e22600001", role: "student", until: null } as const;
    await actByHand(site.execution, enrol, "oral exam");

    const { paths, readFrom } = (await ask(site, "22600001")).inside;

    assert.equal(readFrom, "target");
    assert.deepEqual(
      paths.map(({ method, made, end }) => [method, made?.byHand, made?.author, made?.because, end?.kind]),
      [
        ["database", false, "test", null, "registration-goes"],
        ["manual", true, "test", "oral exam", "ends-by-hand"],
      ],
    );
  });

  it("tells the days of grace of whoever is in without any registration", async (t) => {
    const site = await openSynced(t);
    await syncUniversity(t, site, { university: GONE, day: 1 });

    const { found, inside } = await ask(site, "22600001");

    assert.equal(found[0]?.reason, "registration-not-delivered");
    const [path] = inside.paths;
    assert.deepEqual([path?.status, path?.end?.kind, path?.end?.at], ["suspended", "grace-runs", extractedOn(31)]);
  });

  it("tells that a removal waits for a person", async (t) => {
    const site = await openSynced(t);
    const shrunk = edited(UNIVERSITY, {
      pedagogic_registrations: { keep: (row) => row["student_code"] === "22600001" },
    });
    await syncUniversity(t, site, { university: shrunk, day: 1 });

    const { paths, held } = (await ask(site, "22600002")).inside;

    assert.deepEqual([paths[0]?.end?.kind, paths[0]?.end?.held], ["held", "source-shrunk"]);
    assert.deepEqual(
      held.map(({ kind, action }) => [kind, action]),
      [["enrolment", "suspend"]],
    );
  });

  it("tells the spaces that nothing leads to, where all of a person's are asked about", async (t) => {
    const site = await openSynced(t);
    await syncUniversity(t, site, { university: GONE, day: 1 });

    const { found } = await ask(site, "22600001", { course: null });

    assert.deepEqual(
      found.map(({ kind, courses }) => [kind, ...courses]),
      [
        ["registration", "AN-10B"],
        ["nothing", "AN-10A"],
      ],
    );
  });

  it("expects the next delivery by the rhythm of three", async (t) => {
    const site = await openSynced(t);
    assert.equal((await ask(site, "22600001")).freshness.nextAt, null);
    for (const day of [1, 2]) await syncUniversity(t, site, { university: UNIVERSITY, day });

    const { extractedAt, nextAt, nextIs } = (await ask(site, "22600001")).freshness;

    assert.deepEqual([extractedAt, nextAt, nextIs], [extractedOn(2).replace(".000", ""), extractedOn(3), "expected"]);
  });

  it("tells a time that is past by the facts of then and what was on the platform", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, siteAt(site, "2026-09-01T22:00:00Z"), { university: UNIVERSITY });
    await syncUniversity(t, siteAt(site, "2026-09-02T22:00:00Z"), { university: GONE, day: 1 });

    const then = await ask(site, "22600001", { at: "2026-09-02T12:00:00Z" });
    const now = await ask(site, "22600001", { at: "2026-09-03T12:00:00Z" });

    assert.deepEqual([then.found[0]?.outcome, now.found[0]?.outcome], ["enrolled", "not-enrolled"]);
    assert.deepEqual([then.inside.readFrom, then.inside.paths[0]?.status], ["past", "active"]);
    assert.deepEqual([now.inside.readFrom, now.inside.paths[0]?.status], ["past", "suspended"]);
    assert.deepEqual(
      [then.freshness.nextIs, Date.parse(then.freshness.nextAt ?? "")],
      ["known", Date.parse(extractedOn(1))],
    );
  });

  it("knows who was in by a bound cohort at a time that is past, and asks the journal alone where no past was kept", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, siteAt(site, "2026-09-01T22:00:00Z"), { university: UNIVERSITY });
    const binding = { course: "AN-10B", cohort: "1LANGL701-2026", role: "student" };
    const review = "2027-01-31T23:00:00Z";
    await actByHand(siteAt(site, "2026-09-02T08:00:00Z").execution, { does: "bind", ...binding, review }, null);
    await actByHand(siteAt(site, "2026-09-04T08:00:00Z").execution, { does: "unbind", ...binding }, null);

    const methods = [];
    for (const at of ["2026-09-02T06:00:00Z", "2026-09-03T12:00:00Z", "2026-09-05T12:00:00Z"])
      methods.push((await ask(site, "22600001", { course: "AN-10B", at })).inside.paths.map(({ method }) => method));
    assert.deepEqual(methods, [["database"], ["cohort", "database"], ["database"]]);

    await site.store.query("update campus.history set kept_since = 1000");
    const { readFrom, paths } = (await ask(site, "22600001", { course: "AN-10B", at: "2026-09-03T12:00:00Z" })).inside;
    assert.deepEqual([readFrom, paths.map(({ method }) => method)], ["journal", ["database"]]);
  });

  it("keeps the last teacher, and says so", async (t) => {
    const site = await openSynced(t);
    assert.equal((await ask(site, "P1")).inside.paths[0]?.end?.kind, "planning-goes");
    const alone = edited(UNIVERSITY, { planned_activities: { of: "A-P2", set: { session_count: "0" } } });
    await syncUniversity(t, site, { university: alone, day: 1 });

    assert.equal((await ask(site, "P1")).inside.paths[0]?.end?.kind, "last-teacher-stays");
  });

  it("answers a teacher whose only activity leads to no element", async (t) => {
    const site = await openSite(t);
    const row = { staff_code: "P2", group_code: "", element_code: "" };
    await syncUniversity(t, site, { university: edited(UNIVERSITY, { planned_activities: { of: "A-P2", set: row } }) });

    const { found } = await ask(site, "P2", { course: null });

    assert.deepEqual(
      found.map(({ element, through, reason }) => [element, through, reason]),
      [[null, "A-P2", "planning-element-obsolete"]],
    );
  });
});
