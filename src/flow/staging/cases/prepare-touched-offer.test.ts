import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, edited, filesOf, type Row, type University } from "../../../../test/kits/university.ts";
import type { Store } from "../../../infra/store/store.ts";
import { prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { prepareTouchedOffer } from "./prepare-touched-offer.ts";
import { prepareTouched } from "./prepare-touched.ts";

const EVENING = "2026-11-20T21:14:00Z";

/** A carries B, B holds C, which holds D; X and its namesake stand alone. */
const UNIVERSITY: University = edited(aUniversity({ elements: ["A", "B", "C", "D", "X", "X-D"] }), {
  carriers: { add: [{ year: "2026", carrier_code: "A", carried_code: "B" }] },
  element_links: { keep: () => false, add: [link("B", "C"), link("C", "D")] },
});

function link(parent: string, element_code: string, closed_on = ""): Row {
  return { parent_kind: "element", parent_code: parent, parent_version: "", element_code, closed_on };
}

type Edits = Parameters<typeof edited>[1];

/** The elements that are placed again after each edit, made one after the other. */
async function touchedBy(t: TestContext, ...edits: readonly Edits[]): Promise<readonly string[]> {
  const store = await openFactStore(t);
  await stageFiles(t, store, filesOf(UNIVERSITY));
  let university = UNIVERSITY;
  const touched: string[] = [];
  for (const [at, edit] of edits.entries()) {
    university = edited(university, edit);
    const { run } = await stageFiles(t, store, filesOf(university, { day: at + 1 }));
    touched.push(await touchedSince(store, run - 1, EVENING));
  }
  return touched;
}

function touchedSince(store: Store, run: number, extractedAt: string): Promise<string> {
  return store.transaction(async (tx) => {
    await prepareGroups(tx, "2026");
    await prepareCodes(tx);
    const last = { run, extractedAt: EVENING };
    await prepareTouched(tx, last);
    await prepareTouchedOffer(tx, { last, extractedAt, timeZone: "Europe/Paris", remoteSuffix: "-D" });
    const { rows } = await tx.query<{ code: string }>("select code from touched_offer order by code");
    return rows.map(({ code }) => code).join(" ");
  });
}

describe("flow/staging/cases/prepare-touched-offer", () => {
  it("touches what stands below an element that changed, and what it carries", async (t) => {
    const touched = await touchedBy(
      t,
      { elements: { of: "C", set: { name: "Autre" } } },
      { elements: { of: "A", set: { name: "Autre" } } },
      { elements: { of: "D", set: { open: "0" } } },
    );

    assert.deepEqual(touched, ["C D", "A B", "D"]);
  });

  it("touches what stands below a link that came, closed or went", async (t) => {
    const touched = await touchedBy(
      t,
      { element_links: { add: [link("X", "B")] } },
      { element_links: { of: "C", set: { closed_on: "2026-10-01" } } },
      { element_links: { keep: ({ parent_code }) => parent_code !== "C" } },
    );

    assert.deepEqual(touched, ["B C D", "C D", "D"]);
  });

  it("touches what stands below a link whose day of closing has come between two deliveries", async (t) => {
    const store = await openFactStore(t);
    const closing = edited(UNIVERSITY, { element_links: { of: "C", set: { closed_on: "2026-11-22" } } });
    const { run } = await stageFiles(t, store, filesOf(closing));

    assert.equal(await touchedSince(store, run, "2026-11-21T21:14:00Z"), "");
    assert.equal(await touchedSince(store, run, "2026-11-22T21:14:00Z"), "C D");
  });

  it("touches all whose component or collection has another name", async (t) => {
    const touched = await touchedBy(
      t,
      { components: { set: { name: "Autre" } } },
      { collections: { of: "COL-A", set: { name: "Autre" } } },
    );

    assert.deepEqual(touched, ["A B C D X X-D", "A B"]);
  });

  it("touches an element together with the one that has the key of its remote variant", async (t) => {
    const touched = await touchedBy(
      t,
      { elements: { of: "X", set: { remote: "1" } } },
      { elements: { of: "X-D", set: { name: "Autre" } } },
    );

    assert.deepEqual(touched, ["X X-D", "X X-D"]);
  });

  it("touches an element that no file describes when it is named first and no more", async (t) => {
    const named = {
      student_code: "22600001",
      year: "2026",
      element_code: "GONE",
      step_code: "1LANGL",
      step_version: "701",
    };
    const touched = await touchedBy(
      t,
      { pedagogic_registrations: { add: [named] } },
      { pedagogic_registrations: { keep: ({ element_code }) => element_code !== "GONE" } },
      { students: { of: "22600001", set: { usual_name: "Meier" } } },
    );

    assert.deepEqual(touched, ["GONE", "GONE", ""]);
  });
});
