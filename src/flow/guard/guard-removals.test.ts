import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { GuardVerdict, RemovalCount } from "../../model/guard.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { guardRemovals } from "./guard-removals.ts";

function verdicts(...counts: readonly Partial<RemovalCount>[]): readonly GuardVerdict[] {
  const whole = counts.map((count) => ({
    kind: "enrolment" as const,
    component: "LVE",
    step: null,
    removals: 0,
    owned: 0,
    ...count,
  }));
  return guardRemovals(whole, DEFAULT_POLICY);
}

/** What the guards of one kind, of one component alone, say of removals out of what is owned. */
function tripped(removals: number, owned: number, kind: RemovalCount["kind"] = "enrolment"): readonly string[] {
  const component = kind === "user" ? null : "LVE";
  return verdicts({ kind, component, removals, owned })
    .filter((verdict) => verdict.tripped)
    .map(({ guard, reason }) => `${guard} ${reason}`);
}

const MANY = ["component too-many-removals", "kind too-many-removals"];
const ALL = ["component removes-everything", "kind removes-everything"];

describe("flow/guard/guard-removals", () => {
  it("trips above both fifty and ten percent of what is owned in a component", () => {
    assert.deepEqual(tripped(51, 509), MANY);
    assert.deepEqual(tripped(51, 510), []);
    assert.deepEqual(tripped(50, 60), []);
  });

  it("trips when all of ten or more go", () => {
    assert.deepEqual(tripped(10, 10), ALL);
    assert.deepEqual(tripped(9, 9), []);
    assert.deepEqual(tripped(10, 11), []);
  });

  it("says everything before many", () => {
    assert.deepEqual(tripped(60, 60), ALL);
  });

  it("trips above three percent of users, from more than ten on", () => {
    assert.deepEqual(tripped(31, 1000, "user"), ["users too-many-removals"]);
    assert.deepEqual(tripped(30, 1000, "user"), []);
    assert.deepEqual(tripped(11, 100, "user"), ["users too-many-removals"]);
    assert.deepEqual(tripped(10, 100, "user"), []);
    assert.deepEqual(tripped(10, 10, "user"), ["users removes-everything"]);
  });

  it("does not let many small components add up to an empty campus", () => {
    const parts = Array.from({ length: 6 }, (_, at) => ({ component: `C${at}`, removals: 9, owned: 9 }));

    const all = verdicts(...parts);

    assert.deepEqual(
      all.filter((one) => one.tripped).map(({ guard, component, found, of }) => [guard, component, found, of]),
      [["kind", undefined, 54, 54]],
    );
  });

  it("holds only the removals of the component that trips", () => {
    const [lve, drt] = verdicts({ removals: 60, owned: 100 }, { component: "DRT", removals: 1, owned: 5000 });

    assert.deepEqual([lve?.tripped, lve?.component, lve?.kinds], [true, "LVE", ["enrolment"]]);
    assert.equal(drt?.tripped, false);
  });

  it("trips in one step where the component is too large for it to show", () => {
    const steps = [
      { step: "1LANGL-701", removals: 60, owned: 100 },
      { step: "2LANGL-701", removals: 9, owned: 9 },
      { step: "3LANGL-701", removals: 0, owned: 5000 },
    ];

    assert.deepEqual(
      verdicts(...steps).map(({ guard, step, tripped, found, of }) => [guard, step, tripped, found, of]),
      [
        ["component", undefined, false, 69, 5109],
        ["step", "1LANGL-701", true, 60, 100],
        ["kind", undefined, false, 69, 5109],
      ],
    );
  });

  it("adds up a step over the components of its spaces", () => {
    const parts = ["LVE", "DRT"].map((component) => ({ component, step: "1LANGL-701", removals: 6, owned: 6 }));

    const [step] = verdicts(...parts).filter(({ guard }) => guard === "step");

    assert.deepEqual([step?.found, step?.of, step?.tripped, step?.reason], [12, 12, true, "removes-everything"]);
  });

  it("looks at no step for kinds that come and go with the teaching", () => {
    const all = verdicts({ kind: "membership", step: "1LANGL-701", removals: 50, owned: 50 });

    assert.deepEqual(
      all.map(({ guard }) => guard),
      ["component", "kind"],
    );
  });

  it("counts each kind on its own", () => {
    const all = verdicts({ removals: 40, owned: 100 }, { kind: "membership", removals: 40, owned: 100 });

    assert.deepEqual(
      all.map(({ guard, kinds, tripped }) => [guard, kinds, tripped]),
      [
        ["component", ["enrolment"], false],
        ["component", ["membership"], false],
        ["kind", ["enrolment"], false],
        ["kind", ["membership"], false],
      ],
    );
  });

  it("reports when it passes, and says nothing where nothing is removed", () => {
    assert.deepEqual(
      verdicts({ removals: 1, owned: 100 }).map(({ guard, tripped, found, of }) => [guard, tripped, found, of]),
      [
        ["component", false, 1, 100],
        ["kind", false, 1, 100],
      ],
    );
    assert.deepEqual(verdicts({ removals: 0, owned: 100 }), []);
    assert.deepEqual(guardRemovals([], DEFAULT_POLICY), []);
  });

  it("guards things without component together", () => {
    const [alone] = verdicts({ component: null, removals: 60, owned: 60 });

    assert.deepEqual([alone?.component, alone?.tripped], [null, true]);
  });
});
