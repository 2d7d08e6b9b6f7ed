import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { KIND_NAMES, type KindName } from "../model/kinds.ts";
import type { RunReport } from "../ops/runs/index.ts";
import { kindCounts } from "./kind-counts.ts";

const EMPTY: RunReport = {
  run: 1,
  kind: "sync",
  status: "done",
  delivery: null,
  decisions: null,
  teachers: null,
  plan: null,
  applied: null,
  leftOut: 0,
  because: null,
  things: null,
  problems: {},
  durationsMs: {},
  peakMemoryBytes: 0,
};

function things(counts: Partial<Record<KindName, number>>): RunReport["things"] {
  const entries = KIND_NAMES.map((kind) => [kind, counts[kind] ?? 0]);
  return Object.fromEntries(entries) as Record<KindName, number>;
}

describe("presentation/kind-counts", () => {
  it("counts nothing where nothing was compared", () => {
    assert.equal(kindCounts(EMPTY), null);
  });

  it("has an entry for every kind", () => {
    assert.deepEqual(Object.keys(kindCounts({ ...EMPTY, things: things({}) }) ?? {}), [...KIND_NAMES]);
  });

  it("tells what a run did, and what stayed as it was", () => {
    const counts = [
      { kind: "user", action: "create", applied: 3, failed: 0, held: 0 },
      { kind: "user", action: "suspend", applied: 2, failed: 1, held: 4 },
      { kind: "user", action: "remove", applied: 1, failed: 0, held: 0 },
    ] as const;

    const told = kindCounts({
      ...EMPTY,
      applied: { applied: 6, failed: 1, held: 4, counts },
      things: things({ user: 20 }),
    });

    // 18 were there before: 20 now, less 3 made, and 1 taken away. Of them 1 + 2 + 1 + 4 were touched or meant.
    assert.deepEqual(told?.user, {
      created: 3,
      updated: 0,
      suspended: 2,
      restored: 0,
      removed: 1,
      archived: 0,
      unchanged: 10,
      held: 4,
      failed: 1,
    });
  });

  it("tells what a plan would do, with what it holds apart", () => {
    const counts = [
      { kind: "course", action: "archive", held: null, count: 2 },
      { kind: "course", action: "archive", held: "removes-everything", count: 5 },
    ] as const;
    const plan = { run: 1, counts, verdicts: [] };

    const told = kindCounts({ ...EMPTY, status: "planned", plan, things: things({ course: 10 }) });

    assert.deepEqual([told?.course.archived, told?.course.held, told?.course.unchanged], [2, 5, 3]);
  });
});
