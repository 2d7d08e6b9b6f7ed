import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aGroupContext, aSpace } from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import type { GroupContext, SpaceContext } from "../../model/pairs.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedGroup, WantedGrouping } from "../../model/wanted.ts";
import { groupId, planGroup, planGrouping } from "./plan-groups.ts";

const GROUP: WantedGroup = {
  course_key: "LAN101",
  group_key: "GR1",
  name: "Groupe 1",
  grouping_keys: ["COL1"],
  owner: "apogee",
};
const GROUPING: WantedGrouping = {
  course_key: "LAN101",
  grouping_key: "COL1",
  name: "Travaux dirigés",
  owner: "apogee",
};
interface GroupParts {
  readonly wanted?: WantedGroup | null;
  readonly actual?: ThingState | null;
  readonly context?: Partial<GroupContext>;
}

function group({ wanted = GROUP, actual = thing("group"), context }: GroupParts): Change | null {
  return planGroup({ wanted, actual, context: aGroupContext(context) });
}

interface GroupingParts {
  readonly wanted?: WantedGrouping | null;
  readonly actual?: ThingState | null;
  readonly context?: Partial<SpaceContext>;
  readonly staying?: readonly string[];
}

function grouping({
  wanted = GROUPING,
  actual = thing("grouping"),
  context,
  staying = [],
}: GroupingParts): Change | null {
  return planGrouping({ wanted, actual, context: aSpace(context) }, new Set(staying));
}

describe("flow/plan/plan-groups", () => {
  it("makes a group with its name and its groupings", () => {
    const change = group({ actual: null });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["create", "new-in-source", thing("group")]);
    assert.deepEqual(change?.key, ["LAN101", "GR1"]);
  });

  it("brings name and groupings back to those of the source", () => {
    const renamed = group({ actual: thing("group", { name: "Mine" }) });
    const regrouped = group({ actual: thing("group", { grouping_keys: [] }) });

    for (const change of [renamed, regrouped])
      assert.deepEqual([change?.action, change?.reason, change?.after], ["update", "source-changed", thing("group")]);
    assert.equal(group({}), null);
  });

  it("removes a group that is no longer wanted and has nobody in it", () => {
    const change = group({ wanted: null });

    assert.deepEqual([change?.action, change?.reason, change?.after], ["remove", "no-longer-needed", null]);
  });

  it("leaves a group in which somebody stays", () => {
    assert.equal(group({ wanted: null, context: { members: 1 } }), null);
  });

  it("makes and renames a grouping", () => {
    const made = grouping({ actual: null });
    const renamed = grouping({ actual: thing("grouping", { name: "TD" }) });

    assert.deepEqual([made?.action, made?.after], ["create", thing("grouping")]);
    assert.deepEqual([renamed?.action, renamed?.after], ["update", thing("grouping")]);
  });

  it("removes a grouping that no group is in, and leaves one that a group which stays is in", () => {
    assert.deepEqual(grouping({ wanted: null })?.action, "remove");
    assert.equal(grouping({ wanted: null, staying: [groupId("LAN101", "COL1")] }), null);
    assert.equal(grouping({ wanted: null, staying: [groupId("LAN102", "COL1")] })?.action, "remove");
  });

  it("holds everything in a space whose key two elements bear", () => {
    const context = { collides: true };
    const changes = [
      group({ actual: null, context }),
      group({ actual: thing("group", { name: "Mine" }), context }),
      group({ wanted: null, context }),
      grouping({ actual: null, context }),
      grouping({ actual: thing("grouping", { name: "Mine" }), context }),
      grouping({ wanted: null, context }),
    ];

    for (const change of changes) assert.equal(change?.held, "course-key-collision", change?.action);
  });

  it("holds removals only in a space lost in a cycle", () => {
    const context = { cycle: true };

    assert.equal(group({ actual: null, context })?.held, null);
    assert.equal(group({ wanted: null, context })?.held, "carrier-cycle");
    assert.equal(grouping({ wanted: null, context })?.held, "carrier-cycle");
  });

  it("plans nothing where nothing is wanted and nothing is there", () => {
    assert.equal(group({ wanted: null, actual: null }), null);
    assert.equal(grouping({ wanted: null, actual: null }), null);
  });
});
