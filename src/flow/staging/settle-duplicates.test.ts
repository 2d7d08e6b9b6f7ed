import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, inShort, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";

const header = "element_code,name,period";

describe("flow/staging/settle-duplicates", () => {
  it("collapses identical rows into the first of them, however they are written", async (t) => {
    const store = await openFactStore(t);
    const rows = [header, "A,Algebra,S1", "B,Botany,", " A ,Algebra ,s1", "A,Algebra,S1"];
    const { problems } = await stageFiles(t, store, withManifest({ "elements.csv": rows }));
    assert.deepEqual(await factsOf(store, "elements", "period"), ["A S1", "B -"]);
    assert.deepEqual(inShort(problems), ["key-collapsed elements.csv 4 A", "key-collapsed elements.csv 5 A"]);
    assert.deepEqual(
      problems.map(({ facts }) => facts),
      [{ other_line: 2 }, { other_line: 2 }],
    );
  });

  it("refuses all rows that contradict each other and names the columns", async (t) => {
    const store = await openFactStore(t);
    const rows = [header, "A,Algebra,S1", "A,Algebra,S2", "B,Botany,", "A,Algebra,S1"];
    const { problems } = await stageFiles(t, store, withManifest({ "elements.csv": rows }));
    assert.deepEqual(await factsOf(store, "elements"), ["B"]);
    assert.deepEqual(inShort(problems), [
      "key-contradicting elements.csv 2 A",
      "key-contradicting elements.csv 3 A",
      "key-contradicting elements.csv 5 A",
    ]);
    assert.deepEqual(
      problems.map(({ facts }) => facts),
      [3, 2, 3].map((line) => ({ other_line: line, columns: "period" })),
    );
  });

  it("takes no value for equal to no value", async (t) => {
    const store = await openFactStore(t);
    const { problems } = await stageFiles(
      t,
      store,
      withManifest({ "elements.csv": [header, "A,Algebra,", "A,Algebra,"] }),
    );
    assert.deepEqual(inShort(problems), ["key-collapsed elements.csv 3 A"]);
  });

  it("collapses rows that are one after their references were repaired", async (t) => {
    const store = await openFactStore(t);
    const files = withManifest({
      "elements.csv": ["element_code,name", "ABC,Algebra"],
      "collections.csv": ["collection_code", "C"],
      "collection_elements.csv": ["collection_code,element_code", "C,ABC", "C,abc"],
    });
    const { problems } = await stageFiles(t, store, files);
    assert.deepEqual(await factsOf(store, "collection_elements"), ["C ABC"]);
    assert.deepEqual(inShort(problems), [
      "key-collapsed collection_elements.csv 3 C/ABC",
      "code-repaired collection_elements.csv 3 element_code C/ABC",
    ]);
  });

  it("lets a cancelled administrative registration stand beside its replacement", async (t) => {
    const store = await openFactStore(t);
    const files = withManifest({
      "administrative_registrations.csv": [
        "student_code,year,step_code,step_version,state,registered_at",
        "1,2026,S,1,A,2026-09-01T08:00:00Z",
        "1,2026,S,1,E,2026-09-01T08:00:00Z",
        "1,2026,S,1,E,2026-09-01T10:00:00+02:00",
      ],
    });
    const { problems } = await stageFiles(t, store, files);
    assert.deepEqual(await factsOf(store, "administrative_registrations"), [
      "1 2026 S 1 A 2026-09-01T08:00:00Z",
      "1 2026 S 1 E 2026-09-01T08:00:00Z",
    ]);
    assert.ok(
      inShort(problems).includes("key-collapsed administrative_registrations.csv 4 1/2026/S/1/E/2026-09-01T08:00:00Z"),
    );
  });
});
