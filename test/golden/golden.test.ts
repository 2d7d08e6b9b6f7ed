import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { goldenUniversities, openGolden, readExpected, runDay, withoutEmpty, writeExpected } from "../kits/golden.ts";
import { makePlan } from "../../src/ops/runs/index.ts";
import { planLines } from "../kits/site.ts";

// UPDATE_GOLDEN=1 writes the expectations anew: read every line of the difference against the rules before it is committed.
const isUpdate = process.env["UPDATE_GOLDEN"] === "1";
const universities = await goldenUniversities(join(import.meta.dirname, "../fixtures/golden"));

describe("test/golden/golden", () => {
  it("has universities to run", () => {
    assert.ok(universities.length >= 12);
    assert.ok(universities.every(({ days }) => days.length > 0));
  });

  for (const university of universities) {
    it(`comes to what is written down for ${university.name}`, async (t) => {
      const site = await openGolden(t, university);
      for (const day of university.days) {
        const outcome = await runDay(site, university, day);
        if (isUpdate) await writeExpected(university, day, outcome);
        const expected = await readExpected(university, day);
        assert.deepEqual(Object.fromEntries(withoutEmpty(outcome)), Object.fromEntries(expected), day);

        const again = await makePlan(site.execution, { component: null });
        const unheld = (await planLines(site, again.run)).filter((line) => !line.includes(" held:"));
        assert.deepEqual(unheld, [], `${day} planned again`);
      }
    });
  }
});
