import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, carriers, edited, filesOf, type University } from "../../../../test/kits/university.ts";
import type { Store, Transaction } from "../../../infra/store/store.ts";
import type { ActivityCase } from "../../../model/facts.ts";
import { ALL_CASES, type NeededCases, prepareCases, prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { prepareTouchedOthers, takeTouchedOthers, type TouchedOthers } from "./prepare-touched-others.ts";
import { prepareTouched } from "./prepare-touched.ts";
import { readActivities } from "./read-activities.ts";

/** Two students in A, B and C; A is carried by B, B by C. */
const UNIVERSITY: University = {
  ...aUniversity({ students: 2, elements: ["A", "B", "C", "D"] }),
  carriers: carriers("A B", "B C"),
};

type Edits = Parameters<typeof edited>[1];

/** Since a run whose delivery is as old as the newest one. */
async function prepareAll(tx: Transaction, sinceRun: number): Promise<TouchedOthers> {
  const extractedAt = "2026-11-20T21:14:00Z";
  const last = { run: sinceRun, extractedAt };
  await prepareGroups(tx, "2026");
  await prepareTouched(tx, last);
  await prepareCodes(tx);
  const offer = { extractedAt, timeZone: "Europe/Paris", remoteSuffix: "-D" };
  return prepareTouchedOthers(tx, { ...offer, last, pseudoGroupPrefix: "PG-" });
}

describe("flow/staging/cases/prepare-touched-others", () => {
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
      const { users } = await prepareAll(tx, run - 1);
      assert.equal(users, "username in (select code from touched_user)");
      return tx.query<{ code: string }>("select code from touched_user order by code");
    });
    assert.deepEqual(
      touched.rows.map(({ code }) => code),
      ["e22600001", "e22600002", "n1", "pP1"],
    );
  });

  it("lets its conditions hold in another transaction", async (t) => {
    const store = await openFactStore(t);
    await stageFiles(t, store, filesOf(UNIVERSITY));
    const changed = edited(UNIVERSITY, {
      staff: { of: "P1", set: { first_name: "Autre" } },
      elements: { of: "A", set: { open: "0" } },
    });
    const { run } = await stageFiles(t, store, filesOf(changed, { day: 1 }));

    const found = await store.transaction((from) =>
      store.transaction(async (to) => {
        const touched = await prepareAll(from, run - 1);
        await takeTouchedOthers(to, touched);
        const { rows } = await to.query<{ code: string }>(`
          select username as code from facts.accounts where ${touched.users}
          union all select element_code from facts.elements where ${touched.offer} order by 1`);
        return rows.map(({ code }) => code);
      }),
    );
    assert.deepEqual(found, ["A", "pP1"]);
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
  casesOf: (touched: TouchedOthers) => NeededCases,
): Promise<readonly ActivityCase[]> {
  return store.transaction(async (tx) => {
    const touched = await prepareAll(tx, sinceRun);
    await prepareCases(tx, casesOf(touched));
    const scope = { staff: null, pseudoGroupPrefix: "PG-", condition: touched.activities };
    return Array.fromAsync(readActivities(tx, scope));
  });
}
