import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { aBasis } from "../../../test/kits/pairs.ts";
import { thing } from "../../../test/kits/things.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedCategory } from "../../model/wanted.ts";
import { planCategories } from "./plan-categories.ts";

const COMPONENT = category("cmp:LVE", null, "Langues");
const STEP = category("step:1A", "cmp:LVE", "(1A) Licence");
const UNIT = category("step:1A/UE1", "step:1A", "(UE1) Unité");
const DEFINED = [COMPONENT, STEP, UNIT];

function category(category_key: string, parent_key: string | null, name: string): WantedCategory {
  return { category_key, parent_key, name };
}

function there(wanted: WantedCategory, fields: ThingState = {}): ThingState {
  return thing("category", { ...wanted, owner: "passerelle", ...fields });
}

interface Parts {
  readonly defined?: readonly WantedCategory[];
  readonly actual?: readonly ThingState[];
  readonly standing?: Readonly<Record<string, number>>;
  readonly into?: readonly string[];
  readonly outOf?: Readonly<Record<string, number>>;
}

function planned({ defined = DEFINED, actual = [], standing = {}, into = [], outOf = {} }: Parts): readonly Change[] {
  return planCategories(
    { defined, actual, standing: new Map(Object.entries(standing)) },
    { into: new Set(into), outOf: new Map(Object.entries(outOf)) },
    aBasis(),
  );
}

function inShort(changes: readonly Change[]): readonly string[] {
  return changes.map(({ action, reason, key }) => `${action} ${key[0]} ${reason}`);
}

const ALL_THERE = DEFINED.map((one) => there(one));

describe("flow/plan/plan-categories", () => {
  it("makes what a new space needs, up to the top, and nothing else", () => {
    const changes = planned({ into: ["step:1A"] });

    assert.deepEqual(inShort(changes), ["create step:1A new-in-source", "create cmp:LVE new-in-source"]);
    assert.deepEqual(changes[0]?.after, there(STEP));
  });

  it("makes nothing for a category that no space is put into", () => {
    assert.deepEqual(planned({}), []);
  });

  it("plans nothing for what is there and needed", () => {
    assert.deepEqual(planned({ actual: ALL_THERE, standing: { "step:1A/UE1": 1 } }), []);
  });

  it("renames and moves an owned category that is needed", () => {
    const actual = [there(COMPONENT), there(STEP, { name: "Old", parent_key: "cmp:OLD" })];
    const changes = planned({ actual, standing: { "step:1A": 1 } });

    assert.deepEqual(inShort(changes), ["update step:1A source-changed"]);
    assert.deepEqual(changes[0]?.after, there(STEP));
  });

  it("keeps whether people have hidden a category", () => {
    const actual = [there(COMPONENT), there(STEP, { name: "Old", visible: false })];

    assert.equal(planned({ actual, standing: { "step:1A": 1 } })[0]?.after?.["visible"], false);
  });

  it("removes owned categories that nothing needs any more, the upper ones too", () => {
    assert.deepEqual(inShort(planned({ actual: ALL_THERE })), [
      "remove cmp:LVE no-longer-needed",
      "remove step:1A no-longer-needed",
      "remove step:1A/UE1 no-longer-needed",
    ]);
  });

  it("removes a category whose last space leaves by the same plan, and keeps it while one stays", () => {
    const parts = { actual: ALL_THERE, into: ["step:1A"] };

    const left = planned({ ...parts, standing: { "step:1A/UE1": 2 }, outOf: { "step:1A/UE1": 2 } });
    const kept = planned({ ...parts, standing: { "step:1A/UE1": 2 }, outOf: { "step:1A/UE1": 1 } });

    assert.deepEqual(inShort(left), ["remove step:1A/UE1 no-longer-needed"]);
    assert.deepEqual(kept, []);
  });

  it("removes nothing that a person made, nor what is above it", () => {
    const mine = there(category("mine", "step:1A", "Mine"), { owner: "person:eva" });

    assert.deepEqual(inShort(planned({ actual: [...ALL_THERE, mine] })), ["remove step:1A/UE1 no-longer-needed"]);
  });

  it("does not rename a category of a person that bears a key of ours", () => {
    const actual = [there(COMPONENT, { name: "Mine", owner: "person:eva" })];

    assert.deepEqual(planned({ actual, standing: { "cmp:LVE": 1 } }), []);
  });

  it("keeps a category that the source no longer defines for as long as a space stands in it", () => {
    const changes = planned({ defined: [], actual: ALL_THERE, standing: { "step:1A/UE1": 1 } });

    assert.deepEqual(changes, []);
  });

  it("makes the archive of the year with its top when a space is archived", () => {
    const changes = planned({ into: ["archive:2026"] });

    assert.deepEqual(
      changes.map(({ after }) => after),
      [there(category("archive:2026", "archive", "2026")), there(category("archive", null, "Archives"))],
    );
  });

  it("keeps the archive of an earlier year while something is in it, and removes it when all came back", () => {
    const archives = [there(category("archive", null, "Archives")), there(category("archive:2025", "archive", "2025"))];

    assert.deepEqual(planned({ actual: archives, standing: { "archive:2025": 1 } }), []);
    assert.deepEqual(
      inShort(planned({ actual: archives, standing: { "archive:2025": 1 }, outOf: { "archive:2025": 1 } })),
      ["remove archive no-longer-needed", "remove archive:2025 no-longer-needed"],
    );
  });
});
