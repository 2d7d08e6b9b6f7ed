import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, edited, filesOf, type Row, type University } from "../../../../test/kits/university.ts";
import type { PlaceFacts } from "../../../model/facts.ts";
import { prepareCases, prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { readElements } from "./read-elements.ts";

const EVENING = "2026-11-20T21:14:00Z";

/** `step → element` where the parent is the step, `element → element` otherwise; a date closes the link. */
function link(text: string): Row {
  const [parent = "", element_code = "", closed_on = ""] = text.split(" ");
  return parent === "1LANGL"
    ? { parent_kind: "step", parent_code: parent, parent_version: "701", element_code, closed_on }
    : { parent_kind: "element", parent_code: parent, element_code, closed_on };
}

async function placesOf(
  t: TestContext,
  links: readonly string[],
  { university = aUniversity({ elements: ["A", "B", "C"] }), at = EVENING }: PlacesAsked = {},
): Promise<Readonly<Record<string, readonly string[]>>> {
  const store = await openFactStore(t);
  const linked = edited(university, { element_links: { keep: () => false, add: links.map(link) } });
  await stageFiles(t, store, filesOf(linked));
  const placed = await store.transaction(async (tx) => {
    await prepareGroups(tx, "2026");
    await prepareCodes(tx);
    await prepareCases(tx);
    return Array.fromAsync(readElements(tx, { extractedAt: at, timeZone: "Europe/Paris" }));
  });
  return Object.fromEntries(placed.map(({ facts, places }) => [facts.code, places.map(pathOf).toSorted()]));
}

interface PlacesAsked {
  readonly university?: University;
  readonly at?: string;
}

function pathOf({ step, parents }: PlaceFacts): string {
  return [step, ...parents.map(({ code }) => code)].join("/");
}

describe("flow/staging/cases/read-elements", () => {
  it("finds every way down from a step to an element", async (t) => {
    assert.deepEqual(await placesOf(t, ["1LANGL A", "A B", "B C", "1LANGL C"]), {
      A: ["1LANGL"],
      B: ["1LANGL/A"],
      C: ["1LANGL", "1LANGL/A/B"],
    });
  });

  it("does not follow a link back into its own path", async (t) => {
    assert.deepEqual(await placesOf(t, ["1LANGL A", "A B", "B A", "B B"]), {
      A: ["1LANGL"],
      B: ["1LANGL/A"],
      C: [],
    });
  });

  it("does not follow a link from the day on which it is closed", async (t) => {
    const links = ["1LANGL A 2026-11-20", "1LANGL B 2026-11-21", "1LANGL C"];

    assert.deepEqual(await placesOf(t, links), { A: [], B: ["1LANGL"], C: ["1LANGL"] });
  });

  it("counts days where the university is, not in UTC", async (t) => {
    const links = ["1LANGL A 2026-11-21", "1LANGL B 2026-11-22"];

    assert.deepEqual(await placesOf(t, links, { at: "2026-11-21T00:30:00+01:00" }), { A: [], B: ["1LANGL"], C: [] });
  });

  it("keeps the places below a step and a component that no file describes", async (t) => {
    const store = await openFactStore(t);
    const university = edited(aUniversity({ elements: ["A"] }), { steps: { keep: () => false } });
    await stageFiles(t, store, filesOf(university));

    const [placed] = await store.transaction(async (tx) => {
      await prepareGroups(tx, "2026");
      await prepareCodes(tx);
      await prepareCases(tx);
      return Array.fromAsync(readElements(tx, { extractedAt: EVENING, timeZone: "Europe/Paris" }));
    });

    assert.deepEqual(placed?.places, [
      {
        step: "1LANGL",
        version: "701",
        stepName: "1LANGL",
        level: null,
        component: "none",
        componentName: "none",
        parents: [],
      },
    ]);
  });
});
