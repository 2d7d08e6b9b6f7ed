import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, edited, filesOf } from "../../../../test/kits/university.ts";
import type { Store } from "../../../infra/store/store.ts";
import { findPerson } from "./find-person.ts";

const REGISTRATION = { year: "2026", step_code: "", step_version: "", element_code: "AN-10A" };

/** A university in which some are named by a registration or an activity alone, and one username is another's code. */
async function openPeople(t: TestContext): Promise<Store> {
  const store = await openFactStore(t);
  const university = edited(aUniversity({ students: 2 }), {
    accounts: { of: "e22600002", set: { username: "22600001" } },
    pedagogic_registrations: { add: [{ student_code: "22699999", ...REGISTRATION }] },
    planned_activities: { of: "A-P2", set: { staff_code: "P9" } },
  });
  await stageFiles(t, store, filesOf(university));
  return store;
}

describe("ops/diagnostics/why/find-person", () => {
  it("finds a person by code or username, in any case", async (t) => {
    const store = await openPeople(t);

    assert.deepEqual(await findPerson(store, "p1"), { code: "P1", usernames: ["pP1"], name: "Eva Prof P1" });
    assert.equal((await findPerson(store, "PP1")).code, "P1");
    assert.equal((await findPerson(store, "E22600001")).code, "22600001");
  });

  it("finds who is named by a registration or an activity alone", async (t) => {
    const store = await openPeople(t);

    assert.deepEqual(await findPerson(store, "22699999"), { code: "22699999", usernames: [], name: null });
    assert.deepEqual(await findPerson(store, "P9"), { code: "P9", usernames: [], name: null });
  });

  it("takes a code that is written exactly, though it is another one's username", async (t) => {
    const store = await openPeople(t);

    assert.equal((await findPerson(store, "22600001")).code, "22600001");
  });

  it("tells that nobody is known by it", async (t) => {
    await assert.rejects(findPerson(await openPeople(t), "nobody"), { code: "person-unknown" });
  });
});
