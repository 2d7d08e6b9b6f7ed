import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, planLines, type Site, stateOf } from "../../../test/kits/site.ts";
import { aUniversity, filesOf, syncUniversity, type University } from "../../../test/kits/university.ts";
import { writeFiles } from "../../../test/kits/delivery.ts";
import { approvedPlan } from "./approved-plan.ts";
import { applySavedPlan, importDelivery, makePlan } from "./execute.ts";
import { listHolds } from "./list-holds.ts";

const SUSPEND = "too-many-removals:enrolment:suspend:LVE";
const whole = aUniversity({ students: 60 });

describe("ops/runs/approved-plan", () => {
  it("lists what waits in the newest plan, with examples", async (t) => {
    const { site, run } = await openHalved(t);

    const { planRun, holds } = await listHolds(site.store, 2);

    assert.equal(planRun, run);
    const hold = holds.find((one) => one.hold === SUSPEND);
    assert.deepEqual(hold?.examples, ["AN-10A/e22600001/student/database", "AN-10A/e22600002/student/database"]);
    assert.equal(hold.changes, 60);
  });

  it("makes a new plan where the newest was applied, and applies what was approved and nothing else", async (t) => {
    const { site, run } = await openHalved(t);
    assert.equal(await suspended(site), 0);

    const plan = await approvedPlan(site.execution, { holds: [SUSPEND], because: "they left" });
    const report = await applySavedPlan(site.execution, plan);

    assert.notEqual(plan, run);
    assert.equal(await suspended(site), 60);
    assert.ok((report.applied?.held ?? 0) > 0);
    assert.deepEqual(
      (await listHolds(site.store, 1)).holds.filter(({ hold }) => hold === SUSPEND),
      [],
    );
  });

  it("takes the newest plan itself where it waits to be applied", async (t) => {
    const { site } = await openHalved(t);
    const { run } = await makePlan(site.execution, { component: null });

    assert.equal(await approvedPlan(site.execution, { holds: [SUSPEND], because: "they left" }), run);
    assert.deepEqual(
      (await planLines(site, run)).filter((line) => line.startsWith("suspend enrolment") && line.includes("held:")),
      [],
    );
  });

  it("lets through only what waited when it was said", async (t) => {
    const { site } = await openHalved(t);
    await importDelivery(site.execution, await writeFiles(t, filesOf(without(40), { day: 2 })));

    const plan = await approvedPlan(site.execution, { holds: [SUSPEND], because: "they left" });

    const suspends = (await planLines(site, plan)).filter((line) => line.startsWith("suspend enrolment"));
    assert.equal(suspends.filter((line) => !line.includes("held:")).length, 60);
    assert.equal(suspends.filter((line) => line.includes("held:")).length, 20);
  });

  it("refuses before anything was planned, and leaves all as it was where a name is wrong", async (t) => {
    const site = await openSite(t);
    await assert.rejects(approvedPlan(site.execution, { holds: [SUSPEND], because: "x" }), { code: "plan-unknown" });
    await syncUniversity(t, site, { university: whole });

    const approvals = { holds: [SUSPEND], because: "x" };
    await assert.rejects(approvedPlan(site.execution, approvals), { code: "hold-unknown" });
    const { rows } = await site.store.query("select count(*) as count from journal.approval");
    assert.deepEqual(rows, [{ count: 0 }]);
  });
});

/** A university of which the next delivery takes the registrations of 30 students away; 60 suspensions wait. */
async function openHalved(t: TestContext): Promise<{ readonly site: Site; readonly run: number }> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university: whole });
  const { run } = await syncUniversity(t, site, { university: without(30), day: 1 });
  return { site, run };
}

/** The registrations of the first students are credits of an earlier year and nothing is planned; files are as long as before. */
function without(students: number): University {
  const gone = new Set((whole.students ?? []).slice(0, students).map((student) => student["student_code"]));
  const registrations = (whole.pedagogic_registrations ?? []).map((row) =>
    gone.has(row["student_code"]) ? { ...row, carried_over: "1" } : row,
  );
  const planning = (whole.planned_activities ?? []).map((row) => ({ ...row, session_count: "0" }));
  return { ...whole, pedagogic_registrations: registrations, planned_activities: planning };
}

async function suspended(site: Site): Promise<number> {
  return (await stateOf(site, "enrolment")).filter((enrolment) => enrolment["status"] === "suspended").length;
}
