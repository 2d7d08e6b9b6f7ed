import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import type { Store } from "../../../infra/store/store.ts";
import type { ActivityCase } from "../../../model/facts.ts";
import { aUniversity, edited, filesOf, type University } from "../../../../test/kits/university.ts";
import { ALL_CASES, type NeededCases, prepareCases, prepareCodes } from "./prepare-cases.ts";
import { prepareTouched, type Touched, type TouchScope } from "./prepare-touched.ts";
import { readActivities } from "./read-activities.ts";
import { readRegistrations } from "./read-registrations.ts";

/** Two students in A, B and C; A is carried by B, B by C. */
const UNIVERSITY: University = {
  ...aUniversity({ students: 2, elements: ["A", "B", "C", "D"] }),
  carriers: ["A B", "B C"].map((link) => {
    const [carried_code = "", carrier_code = ""] = link.split(" ");
    return { year: "2026", carried_code, carrier_code };
  }),
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
    await prepareCodes(tx, "2026");
    await prepareCases(tx);
    const touched = await prepareTouched(tx, scopeSince(sinceRun));
    const read = await Array.fromAsync(readRegistrations(tx, { condition: touched.registrations, values: [] }));
    const registrations = read.flatMap((one) => one.registrations);
    return registrations.map(({ student, element }) => `${student.at(-1)}${element}`).toSorted();
  });
}

/** Since a run whose delivery is as old as the newest one. */
function scopeSince(run: number): TouchScope {
  const extractedAt = "2026-11-20T21:14:00Z";
  const last = { run, extractedAt };
  return { last, extractedAt, timeZone: "Europe/Paris", remoteSuffix: "-D", pseudoGroupPrefix: "PG-" };
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

  it("touches the activities of a teacher, of an element and of a group that stands for it", async (t) => {
    const activities = [
      { activity_id: "element", element_code: "D" },
      { activity_id: "carried", element_code: "A" },
      { activity_id: "group", group_code: "TD-D" },
      { activity_id: "pseudo", group_code: "PG-D" },
      { activity_id: "staff", element_code: "B", staff_code: "P2" },
    ].map((one) => ({ origin: "registrar", session_count: "1", staff_code: "P1", ...one }));
    const store = await openFactStore(t);
    let university: University = { ...UNIVERSITY, planned_activities: activities };
    await stageFiles(t, store, filesOf(university));

    const touched: (readonly string[])[] = [];
    for (const [at, edit] of ACTIVITY_EDITS.entries()) {
      university = edited(university, edit);
      const { run } = await stageFiles(t, store, filesOf(university, { day: at + 1 }));
      touched.push(await activitiesTouchedSince(store, run - 1));
    }

    assert.deepEqual(touched, [
      ["carried"],
      ["element", "group", "pseudo"],
      ["staff"],
      ["element"],
      ["element", "group", "pseudo"],
    ]);
  });

  it("touches the users of accounts that changed and of persons with other names", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, filesOf(UNIVERSITY));
    const { run } = await stageFiles(
      t,
      store,
      filesOf(
        edited(UNIVERSITY, {
          students: { of: "22600001", set: { usual_name: "Meier" } },
          staff: { of: "P1", set: { first_name: "Autre" } },
          accounts: { keep: ({ username }) => username !== "e22600002", add: [A_NEW_ACCOUNT] },
        }),
        { day: 1 },
      ),
    );

    const touched = await store.transaction(async (tx) => {
      await prepareCodes(tx, "2026");
      await prepareCases(tx);
      const { users } = await prepareTouched(tx, scopeSince(run - 1));
      assert.equal(users, "username in (select code from touched_user)");
      return tx.query<{ code: string }>("select code from touched_user order by code");
    });
    assert.deepEqual(
      touched.rows.map(({ code }) => code),
      ["e22600001", "e22600002", "n1", "pP1"],
    );
  });
});

const A_NEW_ACCOUNT = {
  username: "n1",
  person_code: "22600002",
  kind: "student",
  email: "n1@example.org",
  active: "1",
};

const ACTIVITY_EDITS: readonly Edits[] = [
  { elements: { of: "A", set: { open: "0" } } },
  { groups: { of: "TD-D", set: { name: "TD cemu" } } },
  { accounts: { of: "pP2", set: { active: "0" } } },
  { planned_activities: { of: "element", set: { session_count: "0" } } },
  { collection_elements: { keep: ({ element_code }) => element_code !== "D" } },
];

async function activitiesTouchedSince(store: Store, sinceRun: number): Promise<readonly string[]> {
  const onTheirCases = await readTouchedActivities(store, sinceRun, ({ cases }) => cases);
  const onAllCases = await readTouchedActivities(store, sinceRun, () => ALL_CASES);
  assert.deepEqual(onTheirCases, onAllCases);
  return onAllCases.map(({ activity }) => activity).toSorted();
}

function readTouchedActivities(
  store: Store,
  sinceRun: number,
  casesOf: (touched: Touched) => NeededCases,
): Promise<readonly ActivityCase[]> {
  return store.transaction(async (tx) => {
    await prepareCodes(tx, "2026");
    const touched = await prepareTouched(tx, scopeSince(sinceRun));
    await prepareCases(tx, casesOf(touched));
    const scope = { staff: null, pseudoGroupPrefix: "PG-", condition: touched.activities };
    return Array.fromAsync(readActivities(tx, scope));
  });
}
