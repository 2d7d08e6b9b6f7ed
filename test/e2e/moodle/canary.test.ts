import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openMoodle } from "../../../src/flow/targets/moodle/index.ts";
import { describeRun } from "../../../src/ops/runs/index.ts";
import { type MoodleSite, openMoodleSite } from "../../kits/moodle-site.ts";
import { HOURS, settingsOf } from "../../kits/moodle-target.ts";
import { stateOf } from "../../kits/site.ts";
import { aUniversity, edited, recoded, syncUniversity } from "../../kits/university.ts";

/** Two components with one space each; the teachers of LVE have usernames that Moodle does not take. */
const university = edited(aUniversity({ students: 6 }), {
  components: { add: [{ component_code: "DRT", name: "Droit" }] },
  elements: { of: "AN-10B", set: { component_code: "DRT" } },
});

const mended = recoded(university, { pP1: "p1", pP2: "p2" });

/** The installation whose canary is LVE. */
function withCanary({ store, moodle, flow, execution }: MoodleSite): MoodleSite {
  const target = openMoodle(store, settingsOf(moodle, { canary: "LVE" }), HOURS);
  const canaryFlow = { ...flow, target };
  return { store, moodle, flow: canaryFlow, execution: { ...execution, flow: canaryFlow } };
}

async function coursesOf(site: MoodleSite): Promise<readonly unknown[]> {
  return (await stateOf(site, "course")).map((course) => course["course_key"]);
}

async function verdictsOf({ flow }: MoodleSite, run: number): Promise<readonly unknown[]> {
  const { report } = await describeRun(flow, run);
  return (report?.applied?.verdicts ?? []).map(({ guard, tripped, component }) => [guard, tripped, component]);
}

describe("test/e2e/moodle/canary", () => {
  it("holds the rest where the canary fails, and makes it once the canary is well", async (t) => {
    const site = withCanary(await openMoodleSite(t));

    const first = await syncUniversity(t, site, { university });

    assert.equal(first.status, "done-with-findings");
    assert.deepEqual(await coursesOf(site), ["AN-10A"]);
    assert.deepEqual(await verdictsOf(site, first.run), [
      ["canary-failed", true, "LVE"],
      ["canary-not-made", false, "LVE"],
      ["canary-others", false, "LVE"],
    ]);
    const { holds } = await describeRun(site.flow, first.run);
    assert.deepEqual([...new Set(holds.map(({ reason }) => reason))], ["canary-failed"]);

    const second = await syncUniversity(t, site, { university: mended, day: 1 });

    assert.deepEqual([second.status, second.applied?.failed], ["done", 0]);
    assert.deepEqual(await coursesOf(site), ["AN-10A", "AN-10B"]);
    const { length: calls } = site.moodle.came;
    const third = await syncUniversity(t, site, { university: mended, day: 2 });
    assert.deepEqual([third.applied?.applied, site.moodle.came.length], [0, calls]);
  });
});
