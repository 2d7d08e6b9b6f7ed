import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  aBasis,
  aCourseContext,
  aGroupContext,
  aMembershipContext,
  aSpace,
  aWantedCourse,
} from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import { type Differences, planChanges } from "./plan-changes.ts";

async function* none(): AsyncIterable<never> {}

async function* one<T>(...batch: readonly T[]): AsyncIterable<readonly T[]> {
  yield batch;
}

const NOTHING: Differences = {
  courses: none,
  categories: async () => ({ defined: [], actual: [], standing: new Map() }),
  users: none,
  cohorts: none,
  cohortMembers: none,
  memberships: none,
  groups: none,
  groupings: none,
  unwantedGroups: none,
  unwantedGroupings: none,
  enrolments: none,
  displaced: none,
};

async function planned(differences: Partial<Differences>): Promise<readonly string[]> {
  const batches = await Array.fromAsync(planChanges({ ...NOTHING, ...differences }, aBasis()));
  return batches.flat().map(({ change: { action, kind, key } }) => `${action} ${kind} ${key.join("/")}`);
}

const PLACE = { category_key: "cmp:LVE", parent_key: null, name: "Langues" };
const there = thing("category", { ...PLACE, owner: "passerelle" });

/** A group that nobody wants, with so many members, all alike and of them so many who leave by the plan. */
function unwantedGroup(members: number, leavers = 1): Partial<Differences> {
  const membership = { wanted: null, actual: thing("membership"), context: aMembershipContext() };
  return {
    memberships: () => one({ first: membership, shape: 7 }),
    unwantedGroups: (leaving) => {
      const left = leaving.includes(7) ? members - leavers : members;
      return one({ wanted: null, actual: thing("group"), context: aGroupContext({ members: left }) });
    },
    unwantedGroupings: () => one({ wanted: null, actual: thing("grouping"), context: aSpace() }),
  };
}

describe("flow/plan/plan-changes", () => {
  it("plans nothing where nothing differs", async () => {
    assert.deepEqual(await planned({}), []);
  });

  it("makes the categories that new spaces need", async () => {
    const differences = {
      courses: () => one({ wanted: aWantedCourse(), actual: null, context: aCourseContext() }),
      categories: async () => ({ defined: [PLACE], actual: [], standing: new Map() }),
    };

    assert.deepEqual(await planned(differences), ["create course LAN101", "create category cmp:LVE"]);
  });

  it("removes the category that the last space leaves for the archive", async () => {
    const context = aCourseContext({ course_wanted: false, no_space_reason: "element-unknown", host: null });
    const differences = {
      courses: () => one({ wanted: null, actual: thing("course"), context }),
      categories: async () => ({ defined: [PLACE], actual: [there], standing: new Map([["cmp:LVE", 1]]) }),
    };

    assert.deepEqual(await planned(differences), [
      "archive course LAN101",
      "create category archive:2026",
      "create category archive",
      "remove category cmp:LVE",
    ]);
  });

  it("keeps the category of a space that is changed and stays in it", async () => {
    const differences = {
      courses: () =>
        one({ wanted: aWantedCourse({ full_name: "New" }), actual: thing("course"), context: aCourseContext() }),
      categories: async () => ({ defined: [PLACE], actual: [there], standing: new Map([["cmp:LVE", 1]]) }),
    };

    assert.deepEqual(await planned(differences), ["update course LAN101"]);
  });

  it("removes a group with its last member, and its grouping with it", async () => {
    assert.deepEqual(await planned(unwantedGroup(1)), [
      "remove membership LAN101/GR1/ana",
      "remove group LAN101/GR1",
      "remove grouping LAN101/COL1",
    ]);
  });

  it("keeps a group in which somebody stays, and its grouping with it", async () => {
    assert.deepEqual(await planned(unwantedGroup(2)), ["remove membership LAN101/GR1/ana"]);
  });
});
