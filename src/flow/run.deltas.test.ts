import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { type Files, withManifest, writeFiles } from "../../test/kits/delivery.ts";
import { aUniversity, extractedOn, syncUniversity } from "../../test/kits/university.ts";
import { openSite, planLines, syncPath } from "../../test/kits/site.ts";

/** A delivery that takes one registration back. */
function oneGone(day: number, year = "2026"): Files {
  const rows = [
    "student_code,year,element_code,step_code,step_version,action",
    `22600001,${year},AN-10B,1LANGL,701,delete`,
  ];
  const files = { "pedagogic_registrations.csv": { mode: "delta" } };
  return withManifest({ "pedagogic_registrations.csv": rows }, { extractedAt: extractedOn(day), year, files });
}

/** What the plan says of enrolments after a whole delivery of the fifth day and these deltas. */
async function plannedAfter(t: TestContext, ...deltas: readonly Files[]): Promise<readonly string[]> {
  const site = await openSite(t);
  const { run: first } = await syncUniversity(t, site, { university: aUniversity({ students: 3 }), day: 5 });
  let last = first;
  for (const delta of deltas) last = (await syncPath(site, await writeFiles(t, delta))).run;
  return (await planLines(site, last)).filter((line) => line.includes("enrolment"));
}

const LEAVES = "suspend enrolment AN-10B/e22600001/student/database registration-gone";

describe("flow/run.deltas", () => {
  it("takes away what a newer delta deletes", async (t) => {
    assert.deepEqual(await plannedAfter(t, oneGone(6)), [LEAVES]);
  });

  it("holds what an older delta deletes, as often as it is delivered", async (t) => {
    const held = [`${LEAVES} held:source-older`];

    assert.deepEqual(await plannedAfter(t, oneGone(4)), held);
    assert.deepEqual(await plannedAfter(t, oneGone(4), oneGone(4)), held);
  });

  it("holds everything that a delta of another year would end", async (t) => {
    const lines = await plannedAfter(t, oneGone(6, "2027"));

    assert.equal(lines.filter((line) => line.startsWith("suspend")).length, 6);
    assert.deepEqual(
      lines.filter((line) => !line.endsWith("held:source-other-year")),
      [],
    );
  });
});
