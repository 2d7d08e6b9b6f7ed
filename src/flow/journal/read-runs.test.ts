import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import { endRun } from "./end-run.ts";
import { markInterrupted } from "./mark-interrupted.ts";
import { listRuns, readRun } from "./read-runs.ts";
import { startRun } from "./start-run.ts";

const at = new Date("2026-11-21T08:00:00Z");
const later = new Date("2026-11-21T08:00:03Z");
const start = { kind: "import", author: "eva", at } as const;

describe("flow/journal/read-runs", () => {
  it("gives a run as it was started and ended", async (t) => {
    const store = await openCampusStore(t);
    const planRun = await startRun(store, { ...start, kind: "plan" });
    const run = await startRun(store, { ...start, kind: "apply", planRun });
    const started = {
      id: run,
      kind: "apply",
      author: "eva",
      startedAt: "2026-11-21T08:00:00Z",
      planRun,
      undoesRun: null,
    };
    assert.deepEqual(await readRun(store, run), { ...started, status: "running", endedAt: null, summary: {} });

    await endRun(store, { run, status: "done-with-findings", at: later, summary: { failed: 2 } });
    const ended = { status: "done-with-findings", endedAt: "2026-11-21T08:00:03Z", summary: { failed: 2 } };
    assert.deepEqual(await readRun(store, run), { ...started, ...ended });
    assert.equal(await readRun(store, run + 1), undefined);
  });

  it("ends a run once", async (t) => {
    const store = await openCampusStore(t);
    const run = await startRun(store, start);
    await endRun(store, { run, status: "refused", at: later });
    await assert.rejects(endRun(store, { run, status: "done", at: later }), { name: "BugError" });
    assert.equal((await readRun(store, run))?.status, "refused");
  });

  it("lists runs from the newest on, page by page", async (t) => {
    const store = await openCampusStore(t);
    const runs = [await startRun(store, start), await startRun(store, start), await startRun(store, start)];
    const page = await listRuns(store, { limit: 2 });
    assert.deepEqual(
      page.map(({ id }) => id),
      [runs[2], runs[1]],
    );
    const rest = await listRuns(store, { limit: 2, before: page[1]?.id ?? 0 });
    assert.deepEqual(
      rest.map(({ id }) => id),
      [runs[0]],
    );
  });

  it("tells the runs that a dead process left as interrupted, and leaves the others as they ended", async (t) => {
    const store = await openCampusStore(t);
    const [ended, left] = [await startRun(store, start), await startRun(store, start)];
    await endRun(store, { run: ended, status: "done", at });
    assert.deepEqual(await markInterrupted(store, { at: later }), [left]);
    assert.deepEqual(await markInterrupted(store, { at: later }), []);
    const statuses = (await listRuns(store, { limit: 9 })).map(({ status, endedAt }) => [status, endedAt]);
    assert.deepEqual(statuses, [
      ["interrupted", "2026-11-21T08:00:03Z"],
      ["done", "2026-11-21T08:00:00Z"],
    ]);
  });
});
