import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import type { Store } from "../../../infra/store/store.ts";
import { aUniversity, carriers, edited, filesOf, type University } from "../../../../test/kits/university.ts";
import { prepareCases, prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { prepareTouched } from "./prepare-touched.ts";
import { readRegistrations } from "./read-registrations.ts";

/** Two students in A, B and C; A is carried by B, B by C. */
const UNIVERSITY: University = {
  ...aUniversity({ students: 2, elements: ["A", "B", "C", "D"] }),
  carriers: carriers("A B", "B C"),
};

type Edits = Parameters<typeof edited>[1];

/**
 * The registrations that are decided again after each edit, made one after the other: `student element`, students by their last
 * digit. Only the files that an edit changes are delivered.
 */
async function touchedBy(t: TestContext, ...edits: readonly Edits[]): Promise<readonly (readonly string[])[]> {
  const store = await openFactStore(t);
  let { run } = await stageFiles(t, store, filesOf(UNIVERSITY));
  let university = UNIVERSITY;
  const touched: (readonly string[])[] = [];
  for (const [at, edit] of edits.entries()) {
    university = edited(university, edit);
    const changed = Object.fromEntries(Object.entries(university).filter(([table]) => table in edit));
    const since = run;
    ({ run } = await stageFiles(t, store, filesOf(changed, { day: at + 1 })));
    touched.push(await touchedSince(store, since));
  }
  return touched;
}

function touchedSince(store: Store, sinceRun: number): Promise<readonly string[]> {
  return store.transaction(async (tx) => {
    await prepareGroups(tx, "2026");
    await prepareCodes(tx);
    await prepareCases(tx);
    const touched = await prepareTouched(tx, { run: sinceRun, extractedAt: "2026-11-20T21:14:00Z" });
    const read = await Array.fromAsync(readRegistrations(tx, { condition: touched.registrations, values: [] }));
    const registrations = read.flatMap((one) => one.registrations);
    return registrations.map(({ student, element }) => `${student.at(-1)}${element}`).toSorted();
  });
}

/** Both students in each of the elements. */
function bothIn(...elements: readonly string[]): readonly string[] {
  return elements.flatMap((element) => [`1${element}`, `2${element}`]).toSorted();
}

const FIRST = ["1A", "1B", "1C", "1D"];
const STEP = { step_code: "1LANGL", step_version: "701" };
const student = { student_code: "22600001", year: "2026" };

describe("flow/staging/cases/prepare-touched", () => {
  it("touches all registrations of a student whose name, account or administrative registration changed, and nothing else", async (t) => {
    const touched = await touchedBy(
      t,
      { students: { of: "22600001", set: { usual_name: "Meier" } } },
      { accounts: { of: "e22600001", set: { active: "0" } } },
      { administrative_registrations: { of: "22600001", set: { remote: "1" } } },
      { accounts: { of: "e22600001", set: { person_code: "22600009" } } },
      { students: { keep: ({ student_code }) => student_code !== "22600001" } },
    );

    assert.deepEqual(
      touched,
      Array.from({ length: 5 }, () => FIRST),
    );
  });

  it("touches only the registrations that came, and those in whose element the student changes group", async (t) => {
    const touched = await touchedBy(
      t,
      {
        group_memberships: {
          keep: ({ student_code, group_code }) => student_code !== "22600001" || group_code !== "TD-A",
        },
      },
      { group_memberships: { add: [{ ...student, group_code: "ELSEWHERE" }] } },
      { group_memberships: { add: [{ ...student, group_code: "TD-A" }] } },
      { pedagogic_registrations: { keep: ({ element_code }) => element_code !== "D" } },
      { pedagogic_registrations: { add: [{ ...student, ...STEP, element_code: "D" }] } },
    );

    assert.deepEqual(touched, [["1A"], [], ["1A"], [], ["1D"]]);
  });

  it("touches an element that changed and all that it carries, by way of others too", async (t) => {
    const touched = await touchedBy(
      t,
      { elements: { of: "D", set: { open: "0" } } },
      { elements: { of: "C", set: { open: "0" } } },
      { elements: { of: "B", set: { name: "Autre" } } },
    );

    assert.deepEqual(touched, [bothIn("D"), bothIn("A", "B", "C"), bothIn("A", "B")]);
  });

  it("touches who follows a chain whose end changed or is gone", async (t) => {
    const touched = await touchedBy(
      t,
      { carriers: { of: "B", set: { carrier_code: "D" } } },
      { carriers: { keep: ({ carried_code }) => carried_code !== "B" } },
    );

    assert.deepEqual(touched, [bothIn("A", "B"), bothIn("A", "B")]);
  });

  it("touches the elements of a group's collection, before and after, and those that they carry", async (t) => {
    const touched = await touchedBy(
      t,
      { groups: { of: "TD-D", set: { name: "TD cemu" } } },
      { groups: { of: "TD-D", set: { collection_code: "COL-C" } } },
      { collection_elements: { add: [{ collection_code: "COL-D", element_code: "A" }] } },
    );

    assert.deepEqual(touched, [bothIn("D"), bothIn("A", "B", "C", "D"), bothIn("A")]);
  });

  it("touches nobody for what changed nothing, or only a name of a step, component, collection or teacher", async (t) => {
    const touched = await touchedBy(
      t,
      { elements: {}, pedagogic_registrations: {} },
      {
        components: { set: { name: "Autre" } },
        steps: { set: { name: "Autre" } },
        collections: { set: { name: "Autre" } },
        staff: { set: { first_name: "Autre" } },
      },
    );

    assert.deepEqual(touched, [[], []]);
  });
});
