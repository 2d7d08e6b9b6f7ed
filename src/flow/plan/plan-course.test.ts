import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aBasis,
  aCourseContext,
  aFieldPolicy,
  anArchivedCourse,
  aSpace,
  aWantedCourse,
} from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import type { CourseContext } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedCourse } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { heldBySpace, planCourse } from "./plan-course.ts";

interface Parts {
  readonly wanted?: Partial<WantedCourse> | null;
  readonly actual?: ThingState | null;
  readonly context?: Partial<CourseContext>;
  readonly basis?: Basis;
}

function planned({ wanted = {}, actual = thing("course"), context, basis = aBasis() }: Parts): Change | null {
  const pair = {
    wanted: wanted === null ? null : aWantedCourse(wanted),
    actual,
    context: aCourseContext({ course_wanted: wanted !== null, ...context }),
  };
  return planCourse(pair, basis);
}

const vanished = { no_space_reason: "element-unknown", host: null };

describe("flow/plan/plan-course", () => {
  it("makes a new space hidden and not archived", () => {
    const change = planned({ actual: null });

    assert.deepEqual(
      [change?.action, change?.reason, change?.key, change?.component, change?.step, change?.held],
      ["create", "new-in-source", ["LAN101"], "LVE", "1LANGL-701", null],
    );
    assert.deepEqual([change?.before, change?.after], [null, thing("course")]);
  });

  it("plans nothing for a space as it ought to be, or that is neither wanted nor there", () => {
    assert.equal(planned({}), null);
    assert.equal(planned({ wanted: null, actual: null }), null);
  });

  it("overwrites the names with those of the source", () => {
    const change = planned({ actual: thing("course", { full_name: "Mine", short_name: "mine" }) });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["update", "source-changed", thing("course")]);
  });

  it("leaves visibility to people", () => {
    assert.equal(planned({ actual: thing("course", { visible: true }) }), null);
    const renamed = planned({ wanted: { full_name: "New" }, actual: thing("course", { visible: true }) });
    assert.equal(renamed?.after?.["visible"], true);
  });

  it("moves a space out of a place that is no longer legitimate", () => {
    const change = planned({ actual: thing("course", { category_key: "cmp:OLD" }) });

    assert.deepEqual(
      [change?.action, change?.reason, change?.after?.["category_key"]],
      ["update", "place-changed", "cmp:LVE"],
    );
  });

  it("leaves a space in a place that is still legitimate, though another one is chosen for new ones", () => {
    const actual = thing("course", { category_key: "cmp:OLD" });

    assert.equal(planned({ wanted: { places: ["cmp:LVE", "cmp:OLD"] }, actual }), null);
    const renamed = planned({ wanted: { places: ["cmp:LVE", "cmp:OLD"], short_name: "N" }, actual });
    assert.equal(renamed?.after?.["category_key"], "cmp:OLD");
  });

  it("lets the policy leave names or place to people", () => {
    const mine = thing("course", { full_name: "Mine", category_key: "cmp:MINE" });

    const names = planned({ actual: mine, basis: aFieldPolicy({ course_names: "never" }) });
    const place = planned({ actual: mine, basis: aFieldPolicy({ course_category: "at-creation" }) });
    const both = planned({
      actual: mine,
      basis: aFieldPolicy({ course_names: "at-creation", course_category: "never" }),
    });

    assert.deepEqual([names?.reason, names?.after?.["full_name"]], ["place-changed", "Mine"]);
    assert.deepEqual([place?.reason, place?.after?.["category_key"]], ["source-changed", "cmp:MINE"]);
    assert.equal(both, null);
  });

  it("hides a space at each run where the policy says always", () => {
    const change = planned({
      actual: thing("course", { visible: true }),
      basis: aFieldPolicy({ course_visible: "always" }),
    });

    assert.deepEqual([change?.action, change?.after], ["update", thing("course")]);
  });

  describe("an altered identification number", () => {
    const altered = { context: { idnumber: "MINE" } };

    it("is set right", () => {
      const change = planned(altered);

      assert.deepEqual([change?.action, change?.reason], ["update", "idnumber-altered"]);
      assert.deepEqual(
        [change?.before, change?.after],
        [thing("course", { idnumber: "MINE" }), thing("course", { idnumber: null })],
      );
    });

    it("gives the reason, whatever else is overwritten", () => {
      assert.equal(planned({ ...altered, wanted: { full_name: "New" } })?.reason, "idnumber-altered");
    });

    it("stays where the policy says to report it only", () => {
      const basis = aBasis({ policy: { ...DEFAULT_POLICY, course_idnumber: "report-only" } });

      assert.equal(planned({ ...altered, basis }), null);
      assert.equal(planned({ ...altered, basis, wanted: { full_name: "New" } })?.after?.["idnumber"], "MINE");
    });

    it("is set right when the space comes back, and kept when it is archived", () => {
      const back = planned({ ...altered, actual: anArchivedCourse() });
      const gone = planned({ wanted: null, context: { ...vanished, idnumber: "MINE" } });

      assert.deepEqual([back?.action, back?.after?.["idnumber"]], ["restore", null]);
      assert.equal("idnumber" in (gone?.after ?? {}), false);
    });
  });

  describe("archiving", () => {
    it("moves, renames and hides the space, keeps its key, and remembers what it was", () => {
      const change = planned({
        wanted: null,
        actual: thing("course", { visible: true, category_key: "cmp:LVE" }),
        context: vanished,
      });

      assert.equal(change?.action, "archive");
      assert.deepEqual(change.after, anArchivedCourse());
    });

    it("says why: the code vanished, it became carried, or it is taught no longer", () => {
      const reasons = ["element-unknown", "carried", "element-closed", "element-technical", "no-group-no-load"].map(
        (no_space_reason) => planned({ wanted: null, context: { no_space_reason, host: null } })?.reason,
      );

      assert.deepEqual(reasons, [
        "archived-code-vanished",
        "archived-became-carried",
        "archived-no-longer-taught",
        "archived-no-longer-taught",
        "archived-no-longer-taught",
      ]);
    });

    it("says of a remote variant that is given up that it is no longer taught, and points to the on-site space", () => {
      const change = planned({
        wanted: null,
        actual: thing("course", { course_key: "LAN101-FOAD" }),
        context: { no_space_reason: null, host: "LAN101" },
      });

      assert.equal(change?.reason, "archived-no-longer-taught");
      assert.partialDeepStrictEqual(change.after, { archived_from: { moved_to: "LAN101" } });
    });

    it("points nowhere where nothing carries the element", () => {
      const change = planned({ wanted: null, context: { no_space_reason: "element-closed", host: "LAN101" } });

      assert.partialDeepStrictEqual(change?.after, { archived_from: { moved_to: null } });
    });

    it("points to the carrier's space", () => {
      const change = planned({ wanted: null, context: { no_space_reason: "carried", host: "LAN200" } });

      assert.partialDeepStrictEqual(change?.after, { archived_from: { moved_to: "LAN200" } });
    });

    it("takes prefix and year from policy and delivery", () => {
      const { policy } = aBasis();
      const basis = aBasis({ year: "2027", policy: { ...policy, archive_prefix: "{year} $& old: " } });

      const change = planned({ wanted: null, context: vanished, basis });

      assert.deepEqual(
        [change?.after?.["full_name"], change?.after?.["category_key"]],
        ["2027 $& old: (LAN101) Langue / écrit", "archive:2027"],
      );
    });
  });

  describe("coming back", () => {
    it("restores name, place and visibility exactly, and forgets the archiving", () => {
      const change = planned({ actual: anArchivedCourse() });

      assert.deepEqual([change?.action, change?.reason], ["restore", "returned"]);
      assert.deepEqual(change?.after, thing("course", { visible: true }));
    });

    it("undoes an archiving for spaces that were visible, hidden or moved by people to another legitimate place", () => {
      const before = [
        thing("course", { visible: true }),
        thing("course", { visible: false }),
        thing("course", { visible: true, category_key: "cmp:ALT" }),
      ];
      const places = ["cmp:LVE", "cmp:ALT"];

      for (const actual of before) {
        const archived = planned({ wanted: null, actual, context: vanished })?.after ?? null;
        assert.deepEqual(planned({ wanted: { places }, actual: archived })?.after, actual);
      }
    });

    it("comes back to the chosen place when its old one is no longer legitimate", () => {
      const change = planned({ actual: anArchivedCourse({ category_key: "cmp:GONE" }) });

      assert.equal(change?.after?.["category_key"], "cmp:LVE");
    });

    it("takes the name that the source has now", () => {
      const change = planned({ wanted: { full_name: "(LAN101) Neu" }, actual: anArchivedCourse() });

      assert.equal(change?.after?.["full_name"], "(LAN101) Neu");
    });

    it("gives back the name that people gave where names are theirs", () => {
      const actual = anArchivedCourse({ full_name: "Mine", category_key: "cmp:MINE" });

      const change = planned({
        actual,
        basis: aFieldPolicy({ course_names: "at-creation", course_category: "at-creation" }),
      });

      assert.deepEqual([change?.after?.["full_name"], change?.after?.["category_key"]], ["Mine", "cmp:MINE"]);
    });

    it("comes back hidden in the chosen place where nothing is remembered", () => {
      const change = planned({ actual: { ...anArchivedCourse(), archived_from: null } });

      assert.deepEqual(change?.after, thing("course"));
    });
  });

  describe("what is dangerous about the space", () => {
    it("holds whatever is planned in a space whose key two elements bear", () => {
      const context = { collides: true };

      assert.equal(planned({ actual: null, context })?.held, "course-key-collision");
      assert.equal(planned({ wanted: { short_name: "N" }, context })?.held, "course-key-collision");
      assert.equal(planned({ wanted: null, context })?.held, "course-key-collision");
    });

    it("holds only the archiving in a space lost in a cycle of carriers", () => {
      const context = { cycle: true, no_space_reason: "carrier-cycle", host: null };

      assert.equal(planned({ wanted: null, context })?.held, "carrier-cycle");
      assert.equal(planned({ actual: null, context })?.held, null);
    });

    it("names the collision before the cycle", () => {
      assert.equal(heldBySpace(aSpace({ collides: true, cycle: true }), true), "course-key-collision");
      assert.equal(heldBySpace(aSpace(), true), null);
    });
  });
});
