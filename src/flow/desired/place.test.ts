import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anElement, aPlace, aPolicy } from "../../../test/kits/facts.ts";
import type { PlaceFacts } from "../../model/facts.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { placeElement } from "./place.ts";

const UNIT = { code: "UE1", name: "Unité 1" };
const MATTER = { code: "EC1", name: "Matière / écrite" };

function placing(places: readonly PlaceFacts[], element = anElement()): ReturnType<typeof placeElement> {
  return placeElement(element, places, DEFAULT_POLICY);
}

/** Keys of the places, the chosen one first. */
function placeKeys(places: readonly PlaceFacts[], element = anElement()): readonly (string | undefined)[] {
  return placing(places, element).paths.map((path) => path.at(-1)?.category_key);
}

describe("flow/desired/place", () => {
  it("goes from the component over level and step to the parent elements", () => {
    assert.deepEqual(placing([aPlace({ parents: [UNIT, MATTER] })]).paths, [
      [
        { category_key: "cmp:LVE", parent_key: null, name: "Langues vivantes étrangères" },
        { category_key: "cmp:LVE/L1", parent_key: "cmp:LVE", name: "L1" },
        { category_key: "step:1LANGL-701", parent_key: "cmp:LVE/L1", name: "(1LANGL701) Licence 1A LLCE" },
        { category_key: "step:1LANGL-701/UE1", parent_key: "step:1LANGL-701", name: "(UE1) Unité 1" },
        { category_key: "step:1LANGL-701/UE1/EC1", parent_key: "step:1LANGL-701/UE1", name: "(EC1) Matière / écrite" },
      ],
    ]);
  });

  it("hangs a step without level right below its component", () => {
    const [path] = placing([aPlace({ level: null })]).paths;

    assert.deepEqual(
      path?.map(({ category_key, parent_key }) => [category_key, parent_key]),
      [
        ["cmp:LVE", null],
        ["step:1LANGL-701", "cmp:LVE"],
      ],
    );
  });

  it("stops at the depth of the policy", () => {
    const place = aPlace({ parents: [UNIT, MATTER] });

    const keys = [0, 1, 2, 9].map(
      (category_depth) =>
        placeElement(anElement(), [place], aPolicy({ category_depth })).paths[0]?.at(-1)?.category_key,
    );

    assert.deepEqual(keys, [
      "step:1LANGL-701",
      "step:1LANGL-701/UE1",
      "step:1LANGL-701/UE1/EC1",
      "step:1LANGL-701/UE1/EC1",
    ]);
  });

  it("takes the element's own component first, then the lowest step code, then version and parents", () => {
    const places = [
      aPlace({ step: "1AAA", component: "DRT" }),
      aPlace({ step: "3LVE" }),
      aPlace({ step: "2LVE", version: "702" }),
      aPlace({ step: "2LVE", version: "701", parents: [UNIT] }),
      aPlace({ step: "2LVE", version: "701", parents: [MATTER] }),
    ];
    const expected = ["step:2LVE-701/EC1", "step:2LVE-701/UE1", "step:2LVE-702", "step:3LVE-701", "step:1AAA-701"];

    assert.deepEqual(placeKeys(places), expected);
    assert.deepEqual(placeKeys(places.toReversed()), expected);
  });

  it("compares codes byte by byte, in no language", () => {
    const places = ["1É", "1a", "1B"].map((step) => aPlace({ step }));

    assert.deepEqual(placeKeys(places), ["step:1B-701", "step:1a-701", "step:1É-701"]);
  });

  it("takes the lowest step where the element has no component", () => {
    const places = [aPlace({ step: "2B" }), aPlace({ step: "2A", component: "DRT" })];

    assert.deepEqual(placeKeys(places, anElement({ component: null })), ["step:2A-701", "step:2B-701"]);
  });

  it("tells the step of the chosen place", () => {
    assert.equal(placing([aPlace({ step: "9Z" }), aPlace({ step: "1A", version: "2" })]).step, "1A-2");
  });

  it("puts an element without any link below its component", () => {
    const { paths, step } = placing([]);

    assert.deepEqual(
      paths.flat().map(({ category_key, parent_key, name }) => [category_key, parent_key, name]),
      [
        ["cmp:LVE", null, "Langues vivantes étrangères"],
        ["cmp:LVE/none", "cmp:LVE", "Hors maquette"],
      ],
    );
    assert.equal(step, null);
  });

  it("calls a component that the delivery does not know by its code", () => {
    const { paths } = placing([], anElement({ component: "XYZ", componentName: null }));
    const nowhere = placing([], anElement({ component: null, componentName: null }));

    assert.equal(paths[0]?.[0]?.name, "XYZ");
    assert.deepEqual(
      nowhere.paths[0]?.map(({ category_key }) => category_key),
      ["cmp:none", "cmp:none/none"],
    );
  });
});
