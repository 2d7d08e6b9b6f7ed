import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Files, factsOf, inShort, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";

const offer: Files = {
  "components.csv": ["component_code,name", "LVE,Languages"],
  "steps.csv": ["step_code,step_version,name,component_code", "1LANGL,701,Licence 1A,LVE", "1LANGL,702,Licence 1A,LVE"],
  "elements.csv": ["element_code,name,component_code", "ALG1,Algebra,LVE", "0042,Botany,LVE"],
  "students.csv": ["student_code,family_name,first_name", "00123,Noël,Zoé", "AB,Martin,Ève", "ab,Petit,Max"],
};

function registrations(...rows: readonly string[]): Files {
  return { "pedagogic_registrations.csv": ["student_code,year,step_code,step_version,element_code", ...rows] };
}

describe("flow/staging/mend-references", () => {
  it("repairs case and lost leading zeros, and shows before and after", async (t) => {
    const store = await openFactStore(t);
    const files = withManifest({ ...offer, ...registrations("123,2026,1langl,0701,alg1") });
    const { problems } = await stageFiles(t, store, files);
    assert.deepEqual(await factsOf(store, "pedagogic_registrations"), ["00123 2026 ALG1 1LANGL 701"]);
    assert.deepEqual(inShort(problems), [
      "code-repaired pedagogic_registrations.csv 2 element_code 00123/2026/ALG1/1langl/0701",
      "code-repaired pedagogic_registrations.csv 2 step_code 00123/2026/ALG1/1LANGL/701",
      "code-repaired pedagogic_registrations.csv 2 student_code 00123/2026/alg1/1langl/0701",
    ]);
    assert.deepEqual(
      problems.map(({ facts }) => facts),
      [
        { before: "alg1", after: "ALG1" },
        { before: "1langl/0701", after: "1LANGL/701" },
        { before: "123", after: "00123" },
      ],
    );
  });

  it("repairs nothing where two known keys are alike", async (t) => {
    const store = await openFactStore(t);
    const { problems } = await stageFiles(t, store, withManifest({ ...offer, ...registrations("Ab,2026,,,ALG1") }));
    assert.deepEqual(await factsOf(store, "pedagogic_registrations"), ["Ab 2026 ALG1  "]);
    assert.deepEqual(inShort(problems), [
      "reference-unknown pedagogic_registrations.csv 2 student_code Ab/2026/ALG1//",
    ]);
  });

  it("keeps a row that points to nothing and says so", async (t) => {
    const store = await openFactStore(t);
    const { problems, report } = await stageFiles(
      t,
      store,
      withManifest({ ...offer, ...registrations("9,2026,1LANGL,799,NONE") }),
    );
    assert.equal(report.kind, "staged");
    assert.deepEqual(await factsOf(store, "pedagogic_registrations"), ["9 2026 NONE 1LANGL 799"]);
    assert.deepEqual(
      problems.map(({ code, column, facts }) => ({ code, column, facts })),
      [
        { code: "reference-unknown", column: "element_code", facts: { value: "NONE", table: "elements" } },
        { code: "reference-unknown", column: "step_code", facts: { value: "1LANGL/799", table: "steps" } },
        { code: "reference-unknown", column: "student_code", facts: { value: "9", table: "students" } },
      ],
    );
  });

  it("tells the same of the same delivery again, and writes nothing", async (t) => {
    const store = await openFactStore(t);
    const files = withManifest({ ...offer, ...registrations("123,2026,1langl,701,alg1", "9,2026,,,42") });
    const first = await stageFiles(t, store, files);
    const again = await stageFiles(t, store, files);
    assert.deepEqual(again.problems, first.problems);
    const moved =
      again.report.kind === "staged"
        ? again.report.files.filter((file) => file.added + file.changed + file.removed > 0)
        : [];
    assert.deepEqual(moved, []);
  });

  it("knows what absent files said last", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(offer));
    const { problems } = await stageFiles(t, store, withManifest(registrations("123,2026,,,42")));
    assert.deepEqual(await factsOf(store, "pedagogic_registrations"), ["00123 2026 0042  "]);
    assert.equal(problems.length, 2);
  });

  it("no longer knows what this delivery took away", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(offer));
    const files = withManifest({ "elements.csv": ["element_code,name"], ...registrations("00123,2026,,,ALG1") });
    const { problems } = await stageFiles(t, store, files);
    assert.deepEqual(inShort(problems), [
      "file-without-rows elements.csv",
      "reference-unknown pedagogic_registrations.csv 2 element_code 00123/2026/ALG1//",
    ]);
  });

  it("follows a reference only where its condition holds", async (t) => {
    const store = await openFactStore(t);
    const accounts = ["username,person_code,kind", "guest1,nobody,guest", "noel,123,student", "prof,123,staff"];
    const { problems } = await stageFiles(t, store, withManifest({ ...offer, "accounts.csv": accounts }));
    assert.deepEqual(await factsOf(store, "accounts", "person_code"), ["guest1 nobody", "noel 00123", "prof 123"]);
    assert.deepEqual(inShort(problems), [
      "code-repaired accounts.csv 3 person_code noel",
      "reference-unknown accounts.csv 4 person_code prof",
    ]);
  });

  it("repairs the references of a table to itself", async (t) => {
    const store = await openFactStore(t);
    const components = ["component_code,name,parent_code", "DEP,Department,lve", "LVE,Languages,", "X,Other,GONE"];
    const { problems } = await stageFiles(t, store, withManifest({ "components.csv": components }));
    assert.deepEqual(await factsOf(store, "components", "parent_code"), ["DEP LVE", "LVE -", "X GONE"]);
    assert.deepEqual(inShort(problems), [
      "code-repaired components.csv 2 parent_code DEP",
      "reference-unknown components.csv 4 parent_code X",
    ]);
  });

  it("knows the pseudo-groups of known elements in planned activities", async (t) => {
    const store = await openFactStore(t);
    const activities = [
      "activity_id,origin,group_code,session_count",
      "P1,registrar,ELP_ALG1,3",
      "P2,registrar,elp_alg1,3",
      "P3,registrar,ELP_NONE,3",
    ];
    const { problems } = await stageFiles(t, store, withManifest({ ...offer, "planned_activities.csv": activities }));
    assert.deepEqual(await factsOf(store, "planned_activities", "group_code"), [
      "P1 ELP_ALG1",
      "P2 ELP_ALG1",
      "P3 ELP_NONE",
    ]);
    assert.deepEqual(inShort(problems), [
      "code-repaired planned_activities.csv 3 group_code P2",
      "reference-unknown planned_activities.csv 4 group_code P3",
    ]);
  });
});
