import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { factsOf, inShort, linesOf, openFactStore, stageFiles, withManifest } from "../../../test/kits/delivery.ts";

function staff(...rows: readonly string[]): Record<string, readonly string[]> {
  return { "staff.csv": ["staff_code,family_name,first_name", ...rows] };
}

describe("flow/staging/settle-owners", () => {
  it("leaves a key that two sources hold with the first", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(staff("1,Noël,Zoé", "2,Martin,Ève"), { source: "registrar" }));
    const { problems, report } = await stageFiles(
      t,
      store,
      withManifest(staff("2,Durand,Léo", "3,Petit,Max"), { source: "timetable" }),
    );
    assert.deepEqual(await linesOf(store, "facts.staff", ["staff_code", "family_name", "source"]), [
      "1 Noël registrar",
      "2 Martin registrar",
      "3 Petit timetable",
    ]);
    assert.deepEqual(inShort(problems), ["owner-conflict staff.csv 2 2"]);
    assert.deepEqual(problems[0]?.facts, { owner: "registrar" });
    assert.equal(
      report.kind === "staged" ? report.files.find(({ table }) => table === "staff")?.refused : undefined,
      1,
    );
  });

  it("removes only what the source owns", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(staff("1,Noël,Zoé"), { source: "registrar" }));
    await stageFiles(t, store, withManifest(staff("2,Martin,Ève"), { source: "timetable" }));
    await stageFiles(t, store, withManifest(staff(), { source: "timetable" }));
    assert.deepEqual(await factsOf(store, "staff"), ["1"]);
  });

  it("gives a key to the next source once the first has let it go", async (t) => {
    const store = await openFactStore(t);
    const second = withManifest(staff("1,Martin,Ève"), { source: "timetable" });
    await stageFiles(t, store, withManifest(staff("1,Noël,Zoé"), { source: "registrar" }));
    await stageFiles(t, store, second);
    await stageFiles(t, store, withManifest(staff(), { source: "registrar" }));
    await stageFiles(t, store, second);
    assert.deepEqual(await linesOf(store, "facts.staff", ["staff_code", "source"]), ["1 timetable"]);
  });

  it("lets a delta neither change nor delete what another source owns", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, withManifest(staff("1,Noël,Zoé", "2,Martin,Ève"), { source: "registrar" }));
    const delta = { "staff.csv": ["staff_code,action,family_name", "1,delete,", "2,upsert,Durand"] };
    const says = { source: "timetable", files: { "staff.csv": { mode: "delta" } } };
    const { problems } = await stageFiles(t, store, withManifest(delta, says));
    assert.deepEqual(await factsOf(store, "staff", "family_name"), ["1 Noël", "2 Martin"]);
    assert.deepEqual(inShort(problems), ["owner-conflict staff.csv 2 1", "owner-conflict staff.csv 3 2"]);
  });
});
