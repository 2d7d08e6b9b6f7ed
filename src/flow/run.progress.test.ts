import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../test/kits/site.ts";
import { aUniversity, syncUniversity } from "../../test/kits/university.ts";
import type { Progress } from "./flow.ts";

describe("flow/run.progress", () => {
  it("goes up from stage to stage, once, and comes to the end where that is known", async (t) => {
    const site = await openSite(t);
    const told: Parameters<Progress>[0][] = [];
    const flow = { ...site.flow, progress: (event: Parameters<Progress>[0]) => void told.push(event) };

    await syncUniversity(t, { ...site, execution: { ...site.execution, flow } }, { university: aUniversity() });

    const stages = told.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1]);
    assert.deepEqual(stages, ["stage", "decide", "plan", "apply"]);
    for (const name of stages) {
      const events = told.filter(({ stage }) => stage === name);
      const done = events.map((event) => event.done);
      assert.deepEqual(
        done,
        done.toSorted((one, other) => one - other),
        name,
      );
      assert.equal(new Set(events.map(({ total }) => total)).size, 1, name);
      const last = events.at(-1);
      assert.ok(last?.total === null || last?.done === last?.total, name);
    }
    assert.ok(told.filter(({ stage }) => stage === "stage").length > 2);
  });
});
