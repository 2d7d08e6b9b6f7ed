import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { DEFAULT_POLICY } from "../../../../model/policy.ts";
import type { PathEnd } from "./path.ts";
import { pathEnd } from "./path-end.ts";
import type { Standing } from "./read-standing.ts";

const STUDENT: Standing = {
  course: "AN-10A",
  username: "ana",
  role: "student",
  method: "database",
  status: "active",
  owner: "apogee",
  endsAt: null,
  suspendedSince: null,
  wanted: true,
  courseWanted: true,
  elementSuspended: false,
  lastTeacher: false,
  cohorts: [],
};

function endOf(parts: Partial<Standing>): PathEnd {
  return pathEnd({ ...STUDENT, ...parts }, null, DEFAULT_POLICY);
}

const teacher = { role: "editingteacher" };

describe("ops/diagnostics/why/paths/path-end", () => {
  it("ends a student's with the registration, after the days of grace", () => {
    assert.deepEqual([endOf({}).kind, endOf({}).days], ["registration-goes", 30]);
    assert.equal(endOf({ wanted: false }).kind, "suspended-by-next-run");
  });

  it("names the first moment of a delivery that ends the days of grace", () => {
    const end = endOf({ wanted: false, status: "suspended", suspendedSince: "2026-11-01T20:00:00Z" });

    assert.deepEqual([end.kind, end.at], ["grace-runs", "2026-12-01T20:00:00.000Z"]);
  });

  it("ends a teacher's with the planning, but for the last one and in an archived space", () => {
    assert.equal(endOf(teacher).kind, "planning-goes");
    assert.equal(endOf({ ...teacher, wanted: false }).kind, "removed-by-next-run");
    assert.equal(endOf({ ...teacher, lastTeacher: true }).kind, "last-teacher-stays");
    assert.equal(endOf({ ...teacher, courseWanted: false }).kind, "archived-teacher-stays");
  });

  it("waits for a suspended element", () => {
    assert.equal(endOf({ elementSuspended: true, status: "suspended" }).kind, "element-suspended");
    assert.equal(endOf({ ...teacher, elementSuspended: true }).kind, "element-suspended");
  });

  it("ends people's own by their date, else by nobody", () => {
    for (const method of ["manual", "self"]) {
      assert.equal(endOf({ method }).kind, "ends-by-hand");
      assert.deepEqual(endOf({ method, endsAt: "2027-01-31T00:00:00Z" }).at, "2027-01-31T00:00:00Z");
    }
  });

  it("ends a cohort's with its binding, and names the first review", () => {
    const bound = { cohort: "1LANGL701-2026", owner: "person:eva" };
    const cohorts = [
      { ...bound, reviewAt: "2027-02-01T00:00:00Z" },
      { ...bound, reviewAt: "2026-12-01T00:00:00Z" },
    ];

    assert.deepEqual(
      [endOf({ method: "cohort", cohorts }).kind, endOf({ method: "cohort", cohorts }).at],
      ["binding", "2026-12-01T00:00:00Z"],
    );
  });

  it("tells first that a removal is held", () => {
    assert.equal(pathEnd(STUDENT, "source-shrunk", DEFAULT_POLICY).kind, "held");
  });

  it("leaves the other methods to the platform", () => {
    assert.equal(endOf({ method: "guest" }).kind, "platform");
  });
});
