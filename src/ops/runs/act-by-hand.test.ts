import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { aPolicy } from "../../../test/kits/facts.ts";
import { openSite, planLines, type Site, siteOn, stateOf } from "../../../test/kits/site.ts";
import { aUniversity, syncUniversity } from "../../../test/kits/university.ts";
import type { Act } from "../../flow/targets/campus/act.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { actByHand } from "./act-by-hand.ts";
import { makePlan } from "./execute.ts";
import { undoRun } from "./undo-run.ts";

const university = aUniversity({ students: 2 });
const course = "AN-10A";
const ana = "e22600001";
const cohort = "1LANGL701-2026";
const enrol = { does: "enrol", course, username: "pP1", role: "student", until: "2027-01-31T23:00:00Z" } as const;
const bind = { does: "bind", course, cohort, role: "student", review: "2027-01-31T23:00:00Z" } as const;

describe("ops/runs/act-by-hand", () => {
  it("keeps who did what and why, as a run of its own that can be undone", async (t) => {
    const site = await openSynced(t);
    const before = await stateOf(site, "enrolment");

    const { run, status } = await actByHand(site.execution, { ...enrol, until: null }, "guest of the course");

    const { rows } = await site.store.query(
      "select kind, author, status, summary->>'because' as because from journal.run where id = $1",
      [run],
    );
    assert.deepEqual(rows, [{ kind: "act", author: "test", status, because: "guest of the course" }]);
    assert.deepEqual(await planLines(site, run), [`create enrolment ${course}/pP1/student/manual by-hand`]);
    await undoRun(site.execution, run, async () => true);
    assert.deepEqual(await stateOf(site, "enrolment"), before);
  });

  it("enrols nobody for ever without a reason", async (t) => {
    const site = await openSite(t);

    await assert.rejects(actByHand(site.execution, { ...enrol, until: null }, null), { code: "end-or-reason-missing" });
  });

  it("does nothing where all is so already", async (t) => {
    const site = await openSynced(t);

    const { status, applied } = await actByHand(site.execution, { does: "hide", course }, null);

    assert.deepEqual([status, applied?.applied], ["done", 0]);
  });

  describe("what a run leaves alone", () => {
    const kept: Readonly<Record<string, readonly Act[]>> = {
      "a space that people show, with its dates": [
        { does: "show", course },
        { does: "set-dates", course, from: "2026-09-01T06:00:00Z", until: "2027-01-31T23:00:00Z" },
      ],
      "an enrolment by hand, with and without an end": [enrol, { ...enrol, role: "guest", until: null }],
      "a person whom people put into a group": [{ does: "add-member", course, group: "TD-AN-10A", username: "pP1" }],
      "a bound cohort, and who is in the space by it": [bind],
    };
    for (const [what, acts] of Object.entries(kept))
      it(`is ${what}`, async (t) => {
        const site = await openSynced(t);
        for (const act of acts) await actByHand(site.execution, act, "because");
        const before = await holdings(site);

        const { run } = await syncUniversity(t, site, { university, day: 1 });

        assert.deepEqual(await planLines(site, run), []);
        assert.deepEqual(await holdings(site), before);
      });

    it("is a manual enrolment beside one of ours that ends", async (t) => {
      const site = await openSynced(t);
      await actByHand(site.execution, { ...enrol, username: ana }, null);
      const { pedagogic_registrations = [] } = university;
      const carriedOver = pedagogic_registrations.map((row) =>
        row["student_code"] === "22600001" ? { ...row, carried_over: "1" } : row,
      );

      await syncUniversity(t, site, { university: { ...university, pedagogic_registrations: carriedOver }, day: 1 });

      const of = (await stateOf(site, "enrolment")).filter(
        (row) => row["username"] === ana && row["course_key"] === course,
      );
      assert.deepEqual(
        of.map(({ method, status }) => [method, status]),
        [
          ["database", "suspended"],
          ["manual", "active"],
        ],
      );
    });

    it("is a name, where the policy gives names to people", async (t) => {
      const site = await openSynced(t);
      await actByHand(site.execution, { does: "rename", course, fullName: "Mine" }, null);
      const policy = aPolicy({ field: { ...DEFAULT_POLICY.field, course_names: "at-creation" } });

      const { run } = await makePlan(siteOn(site.store, policy).execution, { component: null });

      assert.deepEqual(await planLines(site, run), []);
    });
  });

  describe("what a run sets right", () => {
    const setRight: readonly (readonly [string, Act, string])[] = [
      ["a name of the source", { does: "rename", course, fullName: "Mine" }, `update course ${course} source-changed`],
      [
        "an enrolment of ours that people take away",
        { does: "unenrol", course, username: "pP1", role: "editingteacher", method: "database" },
        `create enrolment ${course}/pP1/editingteacher/database enrolled`,
      ],
      [
        "a membership of ours that people take away",
        { does: "remove-member", course, group: "TD-AN-10A", username: ana },
        `create membership ${course}/TD-AN-10A/${ana} enrolled`,
      ],
    ];
    for (const [what, act, line] of setRight)
      it(`is ${what}`, async (t) => {
        const site = await openSynced(t);
        const before = await holdings(site);
        await actByHand(site.execution, act, null);

        const { run } = await syncUniversity(t, site, { university, day: 1 });

        assert.deepEqual(await planLines(site, run), [line]);
        assert.deepEqual(await holdings(site), before);
      });

    it("is an altered number: the space is found again and nothing is made twice", async (t) => {
      const site = await openSynced(t);
      const before = await holdings(site);
      await actByHand(site.execution, { does: "rekey", course, idnumber: "MINE" }, null);

      const { run } = await syncUniversity(t, site, { university, day: 1 });

      assert.deepEqual(await planLines(site, run), [`update course ${course} idnumber-altered`]);
      assert.deepEqual(await holdings(site), before);
      const { rows } = await site.store.query("select course_key, idnumber from campus.course order by 1");
      assert.deepEqual(rows, [
        { course_key: course, idnumber: null },
        { course_key: "AN-10B", idnumber: null },
      ]);
    });

    it("is no altered number where the policy says to report it only", async (t) => {
      const site = await openSynced(t);
      await actByHand(site.execution, { does: "rekey", course, idnumber: "MINE" }, null);
      const { execution } = siteOn(site.store, aPolicy({ course_idnumber: "report-only" }));

      const { run } = await makePlan(execution, { component: null });

      assert.deepEqual(await planLines(site, run), []);
    });
  });
});

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university });
  return site;
}

const KINDS_OF_PEOPLE: readonly KindName[] = ["course", "enrolment", "membership", "binding"];

async function holdings(site: Site): Promise<Readonly<Record<string, readonly ThingState[]>>> {
  const states = KINDS_OF_PEOPLE.map(async (kind) => [kind, await stateOf(site, kind)] as const);
  return Object.fromEntries(await Promise.all(states));
}
