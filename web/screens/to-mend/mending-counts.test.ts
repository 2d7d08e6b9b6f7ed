import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countsOverTime, reasonsOf } from "./mending-counts.ts";

const AT = "2026-11-20T21:00:00Z";
const COMPONENTS = [
  {
    component: "LVE",
    name: null,
    total: 3,
    reasons: [
      { reason: "group-missing", who: "registrar", count: 1 },
      { reason: "account-missing", who: "component-service", count: 2 },
    ],
  },
  { component: "SCI", name: null, total: 4, reasons: [{ reason: "group-missing", who: "registrar", count: 4 }] },
];

describe("web/screens/to-mend/mending-counts", () => {
  it("counts reasons in all components or in one, the most first", () => {
    assert.deepEqual(reasonsOf(COMPONENTS, ""), [
      { name: "group-missing", count: 5 },
      { name: "account-missing", count: 2 },
    ]);
    assert.deepEqual(reasonsOf(COMPONENTS, "SCI"), [{ name: "group-missing", count: 4 }]);
  });

  it("counts after each run, also where a component had none left", () => {
    const history = [
      { run: 1, at: AT, component: "LVE", reason: "group-missing", count: 5 },
      { run: 1, at: AT, component: "SCI", reason: "group-missing", count: 2 },
      { run: 2, at: AT, component: "SCI", reason: "group-missing", count: 1 },
    ];

    assert.deepEqual(
      countsOverTime(history, "").map(({ value }) => value),
      [7, 1],
    );
    assert.deepEqual(
      countsOverTime(history, "LVE").map(({ value }) => value),
      [5, 0],
    );
  });
});
