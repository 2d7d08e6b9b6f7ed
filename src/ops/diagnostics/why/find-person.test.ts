import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, type Site } from "../../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../../test/kits/university.ts";
import type { WhyAnswer } from "./answer.ts";
import { findPerson } from "./find-person.ts";

const REGISTRATION = { year: "2026", step_code: "", step_version: "", element_code: "AN-10A" };

/** A university in which some are named by a registration or an activity alone, and one username is another's code. */
const UNIVERSITY = edited(aUniversity({ students: 2 }), {
  accounts: { of: "e22600002", set: { username: "22600001" } },
  pedagogic_registrations: { add: [{ student_code: "22699999", ...REGISTRATION }] },
  planned_activities: { of: "A-P2", set: { staff_code: "P9" } },
});

async function openPeople(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university: UNIVERSITY });
  return site;
}

function find({ store, flow }: Site, asked: string): Promise<WhyAnswer["person"]> {
  return findPerson(store, flow.target, asked);
}

describe("ops/diagnostics/why/find-person", () => {
  it("finds a person by code or username, in any case", async (t) => {
    const site = await openPeople(t);

    assert.deepEqual(await find(site, "p1"), { code: "P1", usernames: ["pP1"], name: "Eva Prof P1" });
    assert.equal((await find(site, "PP1")).code, "P1");
    assert.equal((await find(site, "E22600001")).code, "22600001");
  });

  it("finds who is named by a registration or an activity alone", async (t) => {
    const site = await openPeople(t);

    assert.deepEqual(await find(site, "22699999"), { code: "22699999", usernames: [], name: null });
    assert.deepEqual(await find(site, "P9"), { code: "P9", usernames: [], name: null });
  });

  it("takes a code that is written exactly, though it is another one's username", async (t) => {
    const site = await openPeople(t);

    assert.equal((await find(site, "22600001")).code, "22600001");
  });

  it("finds who is no longer delivered as they last were", async (t) => {
    const site = await openPeople(t);
    const left = edited(UNIVERSITY, {
      students: { keep: ({ student_code }) => student_code !== "22600002" },
      accounts: { keep: ({ person_code }) => person_code !== "22600002" },
      pedagogic_registrations: { keep: ({ student_code }) => student_code !== "22600002" },
    });
    await syncUniversity(t, site, { university: left, day: 1 });

    assert.deepEqual(await find(site, "22600002"), {
      code: "22600002",
      usernames: ["22600001"],
      name: "Ana Nom 22600002",
    });
  });

  it("tells that nobody is known by it", async (t) => {
    await assert.rejects(find(await openPeople(t), "nobody"), { code: "person-unknown" });
  });
});
