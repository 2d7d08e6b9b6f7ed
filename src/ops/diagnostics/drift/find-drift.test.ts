import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { aPolicy } from "../../../../test/kits/facts.ts";
import { openSite, type Site, siteOn } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../../test/kits/university.ts";
import type { Act } from "../../../flow/targets/campus/act.ts";
import { DEFAULT_POLICY, type Policy } from "../../../model/policy.ts";
import { actByHand, undoRun } from "../../runs/index.ts";
import { findDrift } from "./find-drift.ts";

const university = aUniversity({ students: 2 });
const course = "AN-10A";
const ana = "e22600001";
const rename: Act = { does: "rename", course, fullName: "Mine" };

describe("ops/diagnostics/drift/find-drift", () => {
  it("finds nothing after a run, nor in what people add or show", async (t) => {
    const site = await openSynced(t);
    assert.deepEqual(await driftOf(site), []);

    await actByHand(site.execution, { does: "show", course }, null);
    await actByHand(site.execution, { does: "set-dates", course, from: "2026-09-01T06:00:00Z", until: null }, null);
    await actByHand(site.execution, { does: "enrol", course, username: "pP1", role: "guest", until: null }, "guest");

    assert.deepEqual(await driftOf(site), []);
  });

  it("finds a name, what it was, and that it is set right", async (t) => {
    const site = await openSynced(t);
    await actByHand(site.execution, rename, null);

    assert.deepEqual(await driftOf(site), [`course ${course} full_name "(AN-10A) Langue AN-10A" "Mine" set-right`]);
  });

  it("finds who was unenrolled or taken out of a group by hand", async (t) => {
    const site = await openSynced(t);
    await actByHand(
      site.execution,
      { does: "unenrol", course, username: ana, role: "student", method: "database" },
      null,
    );
    await actByHand(
      site.execution,
      { does: "remove-member", course: "AN-10B", group: "TD-AN-10B", username: ana },
      null,
    );

    assert.deepEqual(await driftOf(site), [
      `enrolment ${course}/${ana}/student/database exists true false set-right`,
      `membership ${course}/TD-${course}/${ana} exists true false set-right`,
      `membership AN-10B/TD-AN-10B/${ana} exists true false set-right`,
    ]);
  });

  it("leaves to people what nobody wants any more", async (t) => {
    const site = await openSynced(t);
    const { pedagogic_registrations = [] } = university;
    const gone = pedagogic_registrations.map((row) =>
      row["student_code"] === "22600001" ? { ...row, carried_over: "1" } : row,
    );
    await syncUniversity(t, site, { university: { ...university, pedagogic_registrations: gone }, day: 1 });
    await actByHand(
      site.execution,
      { does: "unenrol", course, username: ana, role: "student", method: "database" },
      null,
    );

    assert.deepEqual(await driftOf(site), [
      `enrolment ${course}/${ana}/student/database exists true false left-to-people`,
      `membership ${course}/TD-${course}/${ana} exists true false left-to-people`,
    ]);
  });

  for (const [what, sql, line] of [
    [
      "a space that was moved",
      "update campus.course set category_key = 'cmp:LVE' where course_key = 'AN-10A'",
      `course ${course} category_key "step:1LANGL-701" "cmp:LVE" set-right`,
    ],
    [
      "a space that was archived by hand",
      "update campus.course set archived = true where course_key = 'AN-10A'",
      `course ${course} archived false true set-right`,
    ],
    [
      "an enrolment that was suspended by hand",
      `update campus.enrolment set status = 'suspended' where course_key = 'AN-10A' and username = '${ana}'`,
      `enrolment ${course}/${ana}/student/database status "active" "suspended" set-right`,
    ],
    [
      "an end that somebody gave to an enrolment of ours",
      `update campus.enrolment set ends_at = '2027-01-31T23:00:00Z' where course_key = 'AN-10A' and username = '${ana}'`,
      `enrolment ${course}/${ana}/student/database ends_at null "2027-01-31T23:00:00+00:00" left-to-people`,
    ],
    [
      "a person who was suspended by hand",
      `update campus.user set suspended = true where username = '${ana}'`,
      `user ${ana} suspended false true left-to-people`,
    ],
    [
      "a group that was put elsewhere",
      "update campus.\"group\" set grouping_keys = '{}' where course_key = 'AN-10A'",
      `group ${course}/TD-${course} grouping_keys ["COL-${course}"] [] set-right`,
    ],
    [
      "a cohort that was renamed",
      "update campus.cohort set name = 'Mine'",
      `cohort 1LANGL701-2026 name "(1LANGL701) Licence 1A LLCE 2026" "Mine" set-right`,
    ],
  ] as const)
    it(`finds ${what}`, async (t) => {
      const site = await openSynced(t);
      await site.store.query(sql);

      assert.deepEqual(await driftOf(site), [line]);
    });

  it("finds an altered number, and says what the policy does about it", async (t) => {
    const site = await openSynced(t);
    await actByHand(site.execution, { does: "rekey", course, idnumber: "MINE" }, null);

    assert.deepEqual(await driftOf(site), [`course ${course} idnumber "AN-10A" "MINE" set-right`]);
    assert.deepEqual(await driftOf(site, aPolicy({ course_idnumber: "report-only" })), [
      `course ${course} idnumber "AN-10A" "MINE" left-to-people`,
    ]);
  });

  it("follows the policy of each field", async (t) => {
    const site = await openSynced(t);
    await actByHand(site.execution, rename, null);
    await actByHand(site.execution, { does: "show", course }, null);
    const { field } = DEFAULT_POLICY;

    assert.deepEqual(await driftOf(site, aPolicy({ field: { ...field, course_names: "at-creation" } })), []);
    assert.deepEqual(
      await driftOf(site, aPolicy({ field: { ...field, course_names: "never", course_visible: "always" } })),
      [`course ${course} visible false true set-right`],
    );
  });

  it("takes no change of the source for drift, applied or not", async (t) => {
    const site = await openSynced(t);
    const renamed = edited(university, { elements: { of: course, set: { name: "New" } } });
    await syncUniversity(t, site, { university: renamed, day: 1 });

    assert.deepEqual(await driftOf(site), []);
  });

  it("is gone when the act is undone, or set right", async (t) => {
    const site = await openSynced(t);
    const { run } = await actByHand(site.execution, rename, null);
    await undoRun(site.execution, run, async () => true);
    assert.deepEqual(await driftOf(site), []);

    await actByHand(site.execution, rename, null);
    await syncUniversity(t, site, { university, day: 1 });
    assert.deepEqual(await driftOf(site), []);
  });

  it("compares with what an undone run left", async (t) => {
    const site = await openSynced(t);
    const renamed = edited(university, { elements: { of: course, set: { name: "New" } } });
    const { run } = await syncUniversity(t, site, { university: renamed, day: 1 });
    await undoRun(site.execution, run, async () => true);

    assert.deepEqual(await driftOf(site), []);
  });

  it("needs a snapshot only where there is drift", async (t) => {
    assert.deepEqual(await driftOf(await openSite(t)), []);
  });
});

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university });
  return site;
}

async function driftOf({ store }: Site, policy: Policy = DEFAULT_POLICY): Promise<readonly string[]> {
  const rows = await findDrift(siteOn(store, policy).flow, (drift) => Array.fromAsync(drift));
  return rows.map(({ kind, key, field, ours, found, next }) =>
    [kind, key.join("/"), field, JSON.stringify(ours), JSON.stringify(found), next].join(" "),
  );
}
