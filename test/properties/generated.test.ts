import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { why } from "../../src/ops/diagnostics/why/index.ts";
import { listDecisions, listTeachers } from "../../src/ops/runs/index.ts";
import { generateUniversity, type UniversityOptions } from "../../src/ops/university/index.ts";
import { testFolder } from "../kits/delivery.ts";
import { decidedOf, decideAnew } from "../kits/decided.ts";
import { openSite, planLines, type Site, syncPath } from "../kits/site.ts";
import { findAmiss } from "../kits/standing.ts";

/** Generates a university into a folder of the test's own and gives the folder of the delivery. */
async function generated(t: TestContext, options: UniversityOptions): Promise<string> {
  const folder = join(await testFolder(t), "delivery");
  await generateUniversity(options, folder);
  return folder;
}

/** Rows of a file beside the delivery, each as its cells without the last one, which names the anomaly. */
async function expectedIn(folder: string, suffix: string): Promise<readonly string[]> {
  const [, ...lines] = (await readFile(`${folder}.${suffix}.csv`, "utf8")).trimEnd().split(/\r?\n/u);
  return lines.map((line) => line.slice(0, line.lastIndexOf(",")));
}

async function decisionsOf({ store }: Site): Promise<ReadonlySet<string>> {
  const rows = await listDecisions(store, {}, (all) => Array.fromAsync(all));
  return new Set(
    rows.map((row) =>
      [
        row.student_code,
        row.element_code,
        row.year,
        row.outcome,
        row.reason,
        row.situation,
        row.course_key,
        row.group_codes.join("|"),
        row.warnings.join("|"),
      ].join(","),
    ),
  );
}

async function teachersOf({ store }: Site): Promise<ReadonlySet<string>> {
  const rows = await listTeachers(store, {}, (all) => Array.fromAsync(all));
  return new Set(
    rows.map((row) =>
      [
        row.staff_code,
        row.element_code,
        row.activity_id,
        row.outcome,
        row.reason,
        row.course_key.join("|"),
        row.warnings.join("|"),
      ].join(","),
    ),
  );
}

/** What `why` answers for the person and the element that a line begins with: outcomes with their reasons. */
async function reasonsOf({ store, flow }: Site, line: string): Promise<readonly string[]> {
  const [person = "", course = ""] = line.split(",");
  const { found } = await why({ store, target: flow.target, policy: flow.policy }, { person, course, at: null });
  return found.map(({ outcome, reason }) => `${outcome} ${reason}`);
}

/** A missing planning has no activity: only whoever asks why learns of it. */
function isOfActivity(line: string): boolean {
  return line.split(",")[2] !== "";
}

describe("test/properties/generated", () => {
  it("decides every planted anomaly as the generator tells", async (t) => {
    const site = await openSite(t);
    const folder = await generated(t, { students: 400, anomalies: "many", seed: 3 });
    await syncPath(site, folder);

    const [decisions, teachers] = [await decisionsOf(site), await teachersOf(site)];
    const expected = [await expectedIn(folder, "expected"), await expectedIn(folder, "expected-teachers")] as const;

    assert.ok(expected[0].length > 40 && expected[1].length > 8);
    assert.deepEqual(
      expected[0].filter((line) => !decisions.has(line)),
      [],
    );
    assert.deepEqual(
      expected[1].filter((line) => isOfActivity(line) && !teachers.has(line)),
      [],
    );
    for (const line of expected[1].filter((one) => !isOfActivity(one)))
      assert.deepEqual(await reasonsOf(site, line), [line.split(",").slice(3, 5).join(" ")], line);
    for (const line of expected[0].slice(0, 60))
      assert.ok((await reasonsOf(site, line)).includes(line.split(",").slice(3, 5).join(" ")), line);
  });

  it("comes, day after day, to what is wanted, and decides only what changed as it would decide everything", async (t) => {
    const site = await openSite(t);
    for (const day of [0, 1, 2, 40]) {
      const { run, applied } = await syncPath(site, await generated(t, { students: 120, anomalies: "few", day }));
      assert.equal(applied?.failed, 0);
      assert.deepEqual(await findAmiss(site, run), [], `day ${day}`);

      const decided = await decidedOf(site);
      const again = await decideAnew(site);
      assert.deepEqual(await decidedOf(site), decided, `day ${day}`);
      assert.deepEqual(
        (await planLines(site, again)).filter((line) => !line.includes(" held:")),
        [],
      );
    }
  });
});
