import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, type Files, inShort, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";
import type { StagingReport } from "./index.ts";

const header = "student_code,family_name,first_name,birth_date";

function students(...rows: readonly string[]): Files {
  return withManifest({ "students.csv": [header, ...rows] });
}

function memberships(...rows: readonly string[]): Files {
  return withManifest({ "group_memberships.csv": ["student_code,year,group_code", ...rows] });
}

describe("flow/staging/keep-previous", () => {
  it("keeps the facts of a refused row as they were last accepted", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,2006-01-12", "2,Martin,Ève,"));
    const { problems, report } = await stageFiles(t, store, students("1,Noël,Zoé,31/02/2006", "2,Martin,Ève,"));
    assert.deepEqual(await factsOf(store, "students", "birth_date"), ["1 2006-01-12", "2 -"]);
    assert.deepEqual(inShort(problems), [
      "kept-from-previous students.csv 2 1",
      "cell-unreadable students.csv 2 birth_date 1",
    ]);
    assert.deepEqual(movesOf(report), { kept: 1, added: 0, changed: 0, removed: 0 });
  });

  it("keeps the facts of contradicting rows", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,"));
    const { problems } = await stageFiles(t, store, students("1,Noël,Léa,", "1,Noël,Eva,"));
    assert.deepEqual(await factsOf(store, "students", "first_name"), ["1 Zoé"]);
    assert.ok(inShort(problems).includes("kept-from-previous students.csv 2 1"));
  });

  it("keeps nothing for a key that was accepted from another row", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,"));
    const { report } = await stageFiles(t, store, students("1,Noël,Zoé,soon", "1,Noël,Léa,"));
    assert.deepEqual(await factsOf(store, "students", "first_name"), ["1 Léa"]);
    assert.deepEqual(movesOf(report), { kept: 0, added: 0, changed: 1, removed: 0 });
  });

  it("still removes what no refused row can mean", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,", "2,Martin,Ève,"));
    const { report } = await stageFiles(t, store, students("1,Noël,Zoé,soon"));
    assert.deepEqual(await factsOf(store, "students"), ["1"]);
    assert.deepEqual(movesOf(report), { kept: 1, added: 0, changed: 0, removed: 1 });
  });

  it("keeps all missing facts that fit the part of a key that could be read", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, memberships("1,2026,G", "2,2026,G", "3,2026,G", "4,2026,H"));
    const { report } = await stageFiles(t, store, memberships("1,2026,G", ",2026,G"));
    assert.deepEqual(await factsOf(store, "group_memberships"), ["1 2026 G", "2 2026 G", "3 2026 G"]);
    assert.deepEqual(movesOf(report), { kept: 2, added: 0, changed: 0, removed: 1 });
  });

  it("reads the key of a row with a cell too many where it is certain", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,", "2,Martin,Ève,", "3,Petit,Max,"));
    await stageFiles(t, store, students("1,Noël,de la Mer,Zoé,", "3,Petit,Max,"));
    assert.deepEqual(await factsOf(store, "students"), ["1", "3"]);
  });

  it("keeps everything of a file with a row of which nothing can be read", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,", "2,Martin,Ève,"));
    const { report } = await stageFiles(t, store, students("2,Martin,Ève,", "x".repeat(1_100_000)));
    assert.deepEqual(await factsOf(store, "students"), ["1", "2"]);
    assert.equal(movesOf(report).kept, 1);
  });

  it("keeps nothing for the empty lines of a spreadsheet", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, students("1,Noël,Zoé,", "2,Martin,Ève,"));
    await stageFiles(t, store, students("2,Martin,Ève,", ",,,", ", , ,"));
    assert.deepEqual(await factsOf(store, "students"), ["2"]);
  });

  it("writes nothing for a kept fact, and removes it when its row is gone", async (t) => {
    const store = await openFactStore(t);
    const { run } = await stageFiles(t, store, students("1,Noël,Zoé,"));
    await stageFiles(t, store, students("1,Noël,Zoé,soon"));
    const { rows } = await store.query("select since_run from facts.students");
    assert.deepEqual(rows, [{ since_run: run }]);
    await stageFiles(t, store, students());
    assert.deepEqual(await factsOf(store, "students"), []);
  });
});

function movesOf(report: StagingReport): Readonly<Record<"kept" | "added" | "changed" | "removed", number>> {
  assert.equal(report.kind, "staged");
  const file = report.kind === "staged" ? report.files.find(({ mode }) => mode !== "absent") : undefined;
  assert.ok(file);
  const { kept, added, changed, removed } = file;
  return { kept, added, changed, removed };
}
