import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aBasis, anEnrolmentContext } from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import type { EnrolmentContext, WantedEnrolment } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import { planEnrolment } from "./plan-enrolment.ts";

interface Parts {
  readonly wanted?: Partial<WantedEnrolment> | null;
  readonly actual?: ThingState | null;
  readonly context?: Partial<EnrolmentContext>;
  readonly extractedAt?: string;
}

function planned({ wanted = null, actual = thing("enrolment"), context, extractedAt }: Parts): Change | null {
  const basis = extractedAt === undefined ? aBasis() : aBasis({ extractedAt });
  return planEnrolment(
    { wanted: wanted === null ? null : aWanted(wanted), actual, context: anEnrolmentContext(context) },
    basis,
  );
}

function aWanted(fields: Partial<WantedEnrolment>): WantedEnrolment {
  return {
    course_key: "LAN101",
    username: "ana",
    role: "student",
    method: "database",
    owner: "apogee",
    reason: "enrolled",
    ...fields,
  };
}

const today = aBasis().extractedAt;
const teacher = thing("enrolment", { username: "prof", role: "editingteacher" });

function suspended(since: string | null): ThingState {
  return thing("enrolment", { status: "suspended", suspended_since: since });
}

describe("flow/plan/plan-enrolment", () => {
  it("enrols with the reason of the decision", () => {
    const change = planned({ wanted: { reason: "remote-group-mismatch" }, actual: null });

    assert.deepEqual(
      [change?.action, change?.reason, change?.key, change?.component, change?.held],
      ["create", "remote-group-mismatch", ["LAN101", "ana", "student", "database"], "LVE", null],
    );
    assert.deepEqual(change?.after, thing("enrolment"));
  });

  it("suspends a student who is no longer wanted, from the time of the delivery", () => {
    const change = planned({ context: { decision_reason: "exchange-outgoing" } });

    assert.deepEqual([change?.action, change?.reason], ["suspend", "exchange-outgoing"]);
    assert.deepEqual([change?.before, change?.after], [thing("enrolment"), suspended(today)]);
  });

  it("says that the registration is gone where no decision is left", () => {
    assert.equal(planned({})?.reason, "registration-gone");
  });

  it("leaves a suspended student suspended until the days of grace are over, to the second", () => {
    const actual = suspended("2026-11-20T21:14:00Z");

    assert.equal(planned({ actual, extractedAt: "2026-12-20T21:13:59Z" }), null);
    const change = planned({ actual, extractedAt: "2026-12-20T21:14:00Z" });
    assert.deepEqual([change?.action, change?.reason, change?.after], ["remove", "grace-over", null]);
  });

  it("forgives the days of grace when the registration returns", () => {
    const change = planned({ wanted: {}, actual: suspended("2026-01-01T00:00:00Z") });

    assert.deepEqual([change?.action, change?.reason], ["restore", "returned"]);
    assert.deepEqual(change?.after, thing("enrolment"));
  });

  it("keeps the dates that people gave when it brings an enrolment back", () => {
    const actual = { ...suspended("2026-11-01T00:00:00Z"), ends_at: "2027-06-30T00:00:00Z" };

    assert.equal(planned({ wanted: {}, actual })?.after?.["ends_at"], "2027-06-30T00:00:00Z");
  });

  it("plans nothing where nobody is wanted and nobody is there", () => {
    assert.equal(planned({ actual: null }), null);
  });

  describe("of a suspended element", () => {
    const context = { course_suspended: true };

    it("suspends everybody outside the days of grace, teachers too", () => {
      for (const actual of [thing("enrolment"), teacher]) {
        const change = planned({ actual, context });
        assert.deepEqual([change?.action, change?.reason], ["suspend", "element-suspended"]);
        assert.deepEqual(change?.after, { ...actual, status: "suspended", suspended_since: null });
      }
    });

    it("unenrols nobody for as long as it lasts", () => {
      assert.equal(planned({ actual: suspended(null), context, extractedAt: "2030-01-01T00:00:00Z" }), null);
      assert.equal(planned({ actual: suspended("2026-01-01T00:00:00Z"), context }), null);
    });

    it("makes everybody active again when it is lifted", () => {
      for (const role of ["student", "editingteacher"]) {
        const actual = { ...suspended(null), role };
        const change = planned({ wanted: { role }, actual });
        assert.deepEqual([change?.action, change?.after], ["restore", thing("enrolment", { role })]);
      }
    });

    it("starts the days of grace, when it is lifted, of a student who is gone meanwhile", () => {
      const change = planned({ actual: suspended(null) });

      assert.deepEqual([change?.action, change?.after?.["suspended_since"]], ["suspend", today]);
    });

    it("does not count for a space that is archived", () => {
      const change = planned({ context: { course_wanted: false, course_suspended: true } });

      assert.equal(change?.reason, "registration-gone");
    });
  });

  describe("of a teacher", () => {
    it("is taken out at once", () => {
      const change = planned({ actual: teacher });

      assert.deepEqual(
        [change?.action, change?.reason, change?.after, change?.held],
        ["remove", "planning-gone", null, null],
      );
    });

    it("is held where no other teacher is left", () => {
      assert.equal(planned({ actual: teacher, context: { teachers_left: 0 } })?.held, "last-teacher");
    });

    it("is left alone in a space that is archived", () => {
      assert.equal(planned({ actual: teacher, context: { course_wanted: false } }), null);
    });
  });

  describe("in a dangerous space", () => {
    it("holds everything where two elements bear the key", () => {
      const context = { collides: true };

      assert.equal(planned({ wanted: {}, actual: null, context })?.held, "course-key-collision");
      assert.equal(planned({ context })?.held, "course-key-collision");
      assert.equal(planned({ wanted: {}, actual: suspended(null), context })?.held, "course-key-collision");
    });

    it("holds removals, not enrolments, where the element is lost in a cycle", () => {
      const context = { cycle: true };

      assert.equal(planned({ context })?.held, "carrier-cycle");
      assert.equal(planned({ actual: suspended("2026-01-01T00:00:00Z"), context })?.held, "carrier-cycle");
      assert.equal(planned({ wanted: {}, actual: null, context })?.held, null);
    });

    it("holds the removal of who is in the carrier's space for an element lost in a cycle", () => {
      const change = planned({ context: { decision_reason: "carrier-cycle" } });

      assert.deepEqual([change?.reason, change?.held], ["carrier-cycle", "carrier-cycle"]);
    });
  });
});
