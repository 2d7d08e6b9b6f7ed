import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { perform, undo } from "../../../../test/kits/perform.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import type { Act } from "../campus/act.ts";
import { openCampus } from "../campus/index.ts";
import { planAct } from "../campus/plan-act.ts";
import { CAMPUS } from "../campus/tables.ts";
import { usedSpaces } from "./used-spaces.ts";

const [course, username] = ["LAN101", "ana"];
const byHand: readonly Act[] = [
  { does: "show", course },
  { does: "rekey", course, idnumber: "LAN999" },
  { does: "set-dates", course, from: "2026-09-01T06:00:00Z", until: null },
  { does: "enrol", course, username, role: "editingteacher", until: null },
  { does: "add-member", course, group: "GR2", username },
  { does: "bind", course, cohort: "1LANGL701-2026", role: "student", review: "2027-01-31T23:00:00Z" },
];

describe("flow/targets/sets/used-spaces", () => {
  it("tells a space where a person has done anything, and none where only runs have", async (t) => {
    const store = await openCampusStore(t);
    const world = { store, target: openCampus(store) };
    const { binding: _, ...ofRuns } = SAMPLE;
    const made = Object.entries(ofRuns).map(([kind, after]) =>
      // The names of the record are those of kinds.
      change(kind as keyof typeof ofRuns, { after }),
    );
    await perform(world, [...made, change("group", { after: thing("group", { group_key: "GR2" }) })]);
    assert.deepEqual(await usedSpaces(CAMPUS, store, [course, "LAN404"]), []);

    for (const act of byHand) {
      const { run } = await perform(world, await planAct(store, act, { who: "eva", reason: "by-hand" }));
      assert.deepEqual(await usedSpaces(CAMPUS, store, [course, "LAN404"]), [course], act.does);
      await undo(world, run);
      assert.deepEqual(await usedSpaces(CAMPUS, store, [course]), [], `${act.does} undone`);
    }
  });
});
