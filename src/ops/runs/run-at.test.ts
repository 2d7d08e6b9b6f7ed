import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite, type Site, stateOf } from "../../../test/kits/site.ts";
import { aUniversity, syncUniversity } from "../../../test/kits/university.ts";
import { endRun, startRun } from "../../flow/journal/index.ts";
import { runAt } from "./run-at.ts";

/** Writes down a run that ended on a day of December; gives its number. */
async function runEnded({ store }: Site, day: number): Promise<number> {
  const at = new Date(Date.UTC(2026, 11, day, 6));
  const run = await startRun(store, { kind: "plan", author: "eva", at });
  await endRun(store, { run, status: "planned", at });
  return run;
}

describe("ops/runs/run-at", () => {
  it("finds the run that had last ended at a time, that very moment counted", async (t) => {
    const site = await openSite(t);
    const runs = [await runEnded(site, 3), await runEnded(site, 5)];

    const found: number[] = [];
    for (const time of [
      "2026-12-03T06:00:00Z",
      "2026-12-05T05:59:59Z",
      "2026-12-05T07:00:00+01:00",
      "2027-01-01T00:00:00Z",
    ])
      found.push(await runAt(site.store, site.flow.target, { time }));

    assert.deepEqual(found, [runs[0], runs[0], runs[1], runs[1]]);
  });

  it("counts an interrupted run from the last thing that it did", async (t) => {
    const site = await openSite(t);
    const { run } = await syncUniversity(t, site, { university: aUniversity() });
    await site.store.query("update journal.run set ended_at = '2026-12-24T06:00:00Z', status = 'interrupted'");

    assert.equal(await runAt(site.store, site.flow.target, { time: "2026-12-01T00:00:00Z" }), run);
  });

  it("refuses a time before the first run, a run that is not there, and one whose state was not kept", async (t) => {
    const site = await openSite(t);
    const { store } = site;
    const { target } = site.flow;
    const run = await runEnded(site, 3);

    await assert.rejects(runAt(store, target, { time: "2026-12-01T00:00:00Z" }), { code: "no-run-yet" });
    await assert.rejects(runAt(store, target, { run: run + 1 }), { code: "run-unknown" });
    await store.query("update campus.history set kept_since = $1", [run + 1]);
    await assert.rejects(runAt(store, target, { run }), { code: "past-unknown" });
    await assert.rejects(stateOf(site, "course", { run }), { code: "past-unknown" });
  });
});
