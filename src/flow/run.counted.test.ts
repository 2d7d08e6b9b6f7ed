import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite, syncPath } from "../../test/kits/site.ts";
import { testFolder } from "../../test/kits/delivery.ts";
import { DEFAULT_POLICY } from "../model/policy.ts";
import { applySavedPlan, approveHolds, approvedPlan, listHolds } from "../ops/runs/index.ts";
import { generateUniversity } from "../ops/university/index.ts";

/** Holds what a usual night removes. */
const STRICT = { ...DEFAULT_POLICY, guard: { ...DEFAULT_POLICY.guard, component_count: 5, component_share: 0.0005 } };

describe("flow/run.counted", () => {
  it("applies what was approved in a store that has counted its tables", async (t) => {
    const site = await openSite(t, STRICT);
    const folder = await testFolder(t);
    for (const day of [0, 1]) {
      const size = { students: 600, elements: 120, seed: 7, anomalies: "many" } as const;
      await syncPath(site, (await generateUniversity({ ...size, day }, `${folder}/${day}`)).folder);
    }
    const { planRun, holds } = await listHolds(site.store, 0);
    const suspensions = holds.filter(({ kind, action }) => kind === "enrolment" && action === "suspend");
    assert.ok(suspensions.length > 0);
    await approveHolds(site.execution, { planRun, holds: suspensions.map(({ hold }) => hold), because: "they left" });
    // The server looks at lines and shapes in another order once it knows how many there are.
    await site.store.query("analyze");
    const plan = await approvedPlan(site.execution, { holds: [], because: "they left" });
    const { applied } = await applySavedPlan(site.execution, plan);

    assert.equal(applied?.failed, 0);
    assert.ok(applied !== null && applied.applied > 0);
  });
});
