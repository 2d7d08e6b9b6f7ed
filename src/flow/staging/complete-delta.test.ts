import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, type Files, inShort, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";

const full = withManifest({
  "elements.csv": [
    "element_code,name,period,remote,teaching_hours",
    "A,Algebra,S1,1,12",
    "B,Botany,S2,0,20",
    "C,Chemistry,AN,0,30",
  ],
});

function delta(...rows: readonly string[]): Files {
  return withManifest({ "elements.csv": rows }, { files: { "elements.csv": { mode: "delta" } } });
}

describe("flow/staging/complete-delta", () => {
  it("changes what a row names and leaves the rest alone", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    const { report } = await stageFiles(
      t,
      store,
      delta("element_code,action,period,teaching_hours", "A,upsert,S3,", "B,upsert,,25"),
    );
    assert.deepEqual(await factsOf(store, "elements", "name", "period", "remote", "teaching_hours"), [
      "A Algebra S3 true 12",
      "B Botany S2 false 25",
      "C Chemistry AN false 30",
    ]);
    const file = report.kind === "staged" ? report.files.find(({ mode }) => mode === "delta") : undefined;
    assert.deepEqual([file?.rows, file?.accepted, file?.changed, file?.removed], [2, 2, 2, 0]);
  });

  it("deletes what a row says and nothing else", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    const { report } = await stageFiles(t, store, delta("element_code,action", "A,DELETE", "Z,delete"));
    assert.deepEqual(await factsOf(store, "elements"), ["B", "C"]);
    const file = report.kind === "staged" ? report.files.find(({ mode }) => mode === "delta") : undefined;
    assert.deepEqual([file?.rows, file?.accepted, file?.removed], [2, 2, 1]);
  });

  it("clears what a row says to delete", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    await stageFiles(
      t,
      store,
      delta("element_code,action,period,remote,teaching_hours", "A,upsert,<delete>,<delete>,<delete>"),
    );
    assert.deepEqual((await factsOf(store, "elements", "period", "remote", "teaching_hours"))[0], "A - false 0");
  });

  it("adds a new row with what absent columns mean", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, delta("element_code,action,name", "N,upsert,New"));
    assert.deepEqual(await factsOf(store, "elements", "name", "open", "teaching_hours"), ["N New true 0"]);
  });

  it("refuses a new row without what must be there", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    const { problems } = await stageFiles(t, store, delta("element_code,action,period", "N,upsert,S1", "A,upsert,S5"));
    assert.deepEqual(await factsOf(store, "elements", "period"), ["A S5", "B S2", "C AN"]);
    assert.deepEqual(inShort(problems), ["cell-required elements.csv 2 name N"]);
  });

  it("refuses rows that contradict each other and changes nothing of their key", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    const { problems } = await stageFiles(t, store, delta("element_code,action,period", "A,upsert,S3", "A,delete,"));
    assert.deepEqual((await factsOf(store, "elements", "period"))[0], "A S1");
    assert.deepEqual(inShort(problems), [
      "kept-from-previous elements.csv 2 A",
      "key-contradicting elements.csv 2 A",
      "key-contradicting elements.csv 3 A",
    ]);
  });

  it("writes nothing when it says what is known", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, full);
    const { report } = await stageFiles(t, store, delta("element_code,action,period", "A,upsert,S1"));
    const file = report.kind === "staged" ? report.files.find(({ mode }) => mode === "delta") : undefined;
    assert.deepEqual([file?.added, file?.changed, file?.removed], [0, 0, 0]);
  });

  it("repairs references before it looks for the facts of before", async (t) => {
    const store = await openFactStore(t);
    const links = {
      "collection_elements.csv": ["collection_code,element_code", "C,A"],
      "collections.csv": ["collection_code", "C"],
    };
    await stageFiles(t, store, full);
    await stageFiles(t, store, withManifest(links));
    const files = { "collection_elements.csv": ["collection_code,element_code,action", "c,a,delete"] };
    await stageFiles(t, store, withManifest(files, { files: { "collection_elements.csv": { mode: "delta" } } }));
    assert.deepEqual(await factsOf(store, "collection_elements"), []);
  });
});
