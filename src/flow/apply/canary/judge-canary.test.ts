import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { holdingsOf, makePlan, perform, stillClock } from "../../../../test/kits/perform.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import { startRun } from "../../journal/index.ts";
import { closePlan, putAhead } from "../../journal/plans/index.ts";
import { openCampus } from "../../targets/campus/index.ts";
import type { Batch, Target } from "../../targets/port.ts";
import { type ApplyReport, applyPlan } from "../index.ts";

const BY_HAND = thing("enrolment", { username: "eva", method: "manual", owner: "person:eva" });

/** A space of LVE with somebody whom a person has enrolled. */
const there = [
  change("category", { after: SAMPLE.category }),
  change("course", { after: SAMPLE.course }),
  change("user", { after: thing("user", { username: "eva" }) }),
  change("enrolment", { after: BY_HAND }),
];

/** One student more in LVE, and one in DRT with a space of its own. */
const wanted = [
  change("course", { after: thing("course", { course_key: "DRT101" }) }, { component: "DRT" }),
  change("user", { after: thing("user", { username: "bob" }) }),
  change("user", { after: thing("user", { username: "ana" }) }),
  change("enrolment", { after: thing("enrolment", { course_key: "DRT101", username: "bob" }) }, { component: "DRT" }),
  change("enrolment", { after: SAMPLE.enrolment }, { component: "LVE" }),
];

/** What a platform does beside what it is asked for once it has made enrolments. */
type Faulty = (tx: Transaction) => Promise<unknown>;

interface Outcome {
  readonly report: ApplyReport;
  /** Kinds of the batches in their order. */
  readonly batches: readonly KindName[];
  readonly enrolled: readonly unknown[];
}

async function apply(t: TestContext, faulty: Faulty): Promise<Outcome> {
  const store = await openCampusStore(t);
  const campus = openCampus(store);
  await perform({ store, target: campus }, there);
  const planRun = await makePlan(store, campus, wanted);
  await store.transaction(async (tx) => {
    await putAhead(tx, planRun, "LVE");
    await closePlan(tx, planRun);
  });
  const run = await startRun(store, { kind: "apply", author: "test", at: stillClock.now(), planRun });
  const batches: KindName[] = [];
  const target: Target = {
    ...campus,
    applyBatch: async (tx, batch: Batch, visit) => {
      batches.push(batch.kind);
      const failures = await campus.applyBatch(tx, batch, visit);
      if (batch.kind === "enrolment") await faulty(tx);
      return failures;
    },
  };
  const report = await applyPlan(store, { planRun, run, target, clock: stillClock });
  const { enrolment } = await holdingsOf(store, campus);
  return { report, batches, enrolled: enrolment.map((one) => [one["course_key"], one["username"]].join(" ")) };
}

function tripped({ report }: Outcome): readonly string[] {
  return (report.verdicts ?? []).filter((verdict) => verdict.tripped).map(({ guard }) => guard);
}

describe("flow/apply/canary/judge-canary", () => {
  it("makes the canary with its people first, and the others where nothing is wrong", async (t) => {
    const outcome = await apply(t, () => Promise.resolve());

    assert.deepEqual(outcome.batches, ["user", "enrolment", "course", "user", "enrolment"]);
    assert.deepEqual(
      (outcome.report.verdicts ?? []).map(({ guard, found, of }) => [guard, found, of]),
      [
        ["canary-failed", 0, 2],
        ["canary-not-made", 0, 2],
        ["canary-others", 0, 1],
      ],
    );
    assert.deepEqual(
      outcome.report.counts.map(({ kind, applied }) => [kind, applied]),
      [
        ["course", 1],
        ["user", 2],
        ["enrolment", 2],
      ],
    );
  });

  it("holds the rest where an enrolment that is not ours is gone", async (t) => {
    const outcome = await apply(t, (tx) => tx.query("delete from campus.enrolment where method = 'manual'"));

    assert.deepEqual(tripped(outcome), ["canary-others"]);
    assert.deepEqual(outcome.enrolled, ["LAN101 ana"]);
    assert.deepEqual([outcome.report.applied, outcome.report.held], [2, 3]);
  });

  it("holds the rest where what counts as made does not stand, and tells it as failed", async (t) => {
    const outcome = await apply(t, (tx) => tx.query("delete from campus.enrolment where method = 'database'"));

    assert.deepEqual(tripped(outcome), ["canary-not-made"]);
    assert.deepEqual([outcome.report.applied, outcome.report.failed, outcome.report.held], [1, 1, 3]);
  });
});
