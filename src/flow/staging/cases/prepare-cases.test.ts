import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, carriers, edited, filesOf, type University } from "../../../../test/kits/university.ts";
import type { Store, Transaction } from "../../../infra/store/store.ts";
import type { ElementCase } from "../../../model/facts.ts";
import { prepareCases, prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { readElements } from "./read-elements.ts";
import { readPeople } from "./read-people.ts";
import { readRegistrations } from "./read-registrations.ts";

const EXTRACTED = { extractedAt: "2026-11-20T21:14:00Z", timeZone: "Europe/Paris" };

/** A store with the facts of a university. */
async function factsOf(t: TestContext, university: University): Promise<Store> {
  const store = await openFactStore(t);
  await stageFiles(t, store, filesOf(university));
  return store;
}

/** Prepares the cases of the year and reads them. */
function reading<T>(store: Store, read: (tx: Transaction) => AsyncIterable<T>): Promise<readonly T[]> {
  return store.transaction(async (tx) => {
    await prepareGroups(tx, "2026");
    await prepareCodes(tx);
    await prepareCases(tx);
    return Array.fromAsync(read(tx));
  });
}

async function casesOf(store: Store): Promise<ReadonlyMap<string, ElementCase>> {
  const placed = await reading(store, (tx) => readElements(tx, EXTRACTED));
  return new Map(placed.map(({ facts }) => [facts.code, facts]));
}

describe("flow/staging/cases/prepare-cases", () => {
  it("follows carriers to the last one, by way of all between", async (t) => {
    const university = aUniversity({ elements: ["A", "B", "C"] });
    const cases = await casesOf(await factsOf(t, { ...university, carriers: carriers("A B", "B C") }));

    const [a, b, c] = ["A", "B", "C"].map((code) => cases.get(code)?.carrier);
    assert.partialDeepStrictEqual(a, { kind: "carried", path: ["B", "C"], final: { code: "C" } });
    assert.partialDeepStrictEqual(b, { kind: "carried", path: ["C"], final: { code: "C" } });
    assert.deepEqual(c, { kind: "none" });
  });

  it("finds cycles of two, of one, and elements that lead into one", async (t) => {
    const university = aUniversity({ elements: ["A", "B", "SELF", "INTO", "FAR"] });
    const links = carriers("A B", "B A", "SELF SELF", "INTO A", "FAR INTO");
    const cases = await casesOf(await factsOf(t, { ...university, carriers: links }));

    for (const code of ["A", "B", "SELF", "INTO", "FAR"]) assert.equal(cases.get(code)?.carrier.kind, "cycle", code);
  });

  it("knows no carrier of another year, and keeps one that no file describes", async (t) => {
    const university = aUniversity({ elements: ["A", "B"] });
    const cases = await casesOf(await factsOf(t, { ...university, carriers: carriers("A B 2025", "B GONE") }));

    assert.equal(cases.get("A")?.carrier.kind, "none");
    assert.deepEqual(cases.get("B")?.carrier, { kind: "carried", path: ["GONE"], final: null });
  });

  it("tells of each group of an element and its carrier where it belongs", async (t) => {
    const university = edited(aUniversity({ elements: ["A", "B"] }), {
      collections: { add: [{ collection_code: "BOTH", name: "Pour les deux" }] },
      collection_elements: {
        add: ["A", "B"].map((element_code) => ({ collection_code: "BOTH", element_code })),
      },
      groups: {
        add: [
          { group_code: "SHARED", name: "Partagé", collection_code: "BOTH" },
          { group_code: "LOOSE", name: "Sans collection", element_code: "A" },
        ],
      },
    });
    const cases = await casesOf(await factsOf(t, { ...university, carriers: carriers("A B") }));

    const groups = cases
      .get("A")
      ?.groups.map(({ code, onElement, onSpace, shared }) => [code, onElement, onSpace, shared]);
    assert.deepEqual(groups, [
      ["LOOSE", true, false, false],
      ["SHARED", true, true, true],
      ["TD-A", true, false, false],
      ["TD-B", false, true, false],
    ]);
  });

  it("leaves out groups that are expired or not valid yet, and members with them", async (t) => {
    const years = { EXPIRED: ["", "2025"], LAST: ["2020", "2026"], FIRST: ["2026", ""], TOMORROW: ["2027", "2030"] };
    const university = edited(aUniversity({ elements: ["A"] }), {
      groups: {
        keep: () => false,
        add: Object.entries(years).map(([group_code, [first_year = "", last_year = ""]]) => ({
          group_code,
          name: group_code,
          element_code: "A",
          first_year,
          last_year,
        })),
      },
      group_memberships: {
        add: Object.keys(years).map((group_code) => ({ student_code: "22600001", year: "2026", group_code })),
      },
    });
    const store = await factsOf(t, university);

    const [read] = await reading(store, (tx) => readRegistrations(tx, { condition: "true", values: [] }));
    assert.deepEqual(
      read?.element.groups.map(({ code }) => code),
      ["FIRST", "LAST"],
    );
    assert.deepEqual(read.registrations[0]?.groups, ["FIRST", "LAST"]);
  });

  it("has a case for an element that only a registration names", async (t) => {
    const university = edited(aUniversity({ elements: ["A"] }), {
      pedagogic_registrations: { set: { element_code: "GONE" } },
    });

    const cases = await casesOf(await factsOf(t, university));

    assert.deepEqual(cases.get("GONE"), { code: "GONE", element: null, carrier: { kind: "none" }, groups: [] });
  });

  it("takes the account that is active, then of the matching kind, then of the lowest username", async (t) => {
    const accounts = [
      ["z-active", "1", "student", "1"],
      ["a-inactive", "1", "student", "0"],
      ["a-staff", "2", "staff", "1"],
      ["b-student", "2", "student", "1"],
      ["b-lower", "3", "student", "1"],
      ["a-lower", "3", "student", "1"],
      ["only-staff", "4", "staff", "1"],
    ].map(([username = "", person_code = "", kind = "", active = ""]) => ({ username, person_code, kind, active }));
    const students = ["1", "2", "3", "4"];
    const university = edited(aUniversity({ students: 0 }), {
      accounts: { keep: () => false, add: accounts },
      pedagogic_registrations: {
        add: students.map((student_code) => ({
          student_code,
          year: "2026",
          step_code: "",
          step_version: "",
          element_code: "AN-10A",
        })),
      },
    });
    const store = await factsOf(t, university);

    const [read] = await reading(store, (tx) => readRegistrations(tx, { condition: "true", values: [] }));
    assert.deepEqual(
      read?.registrations.map(({ account }) => account?.username),
      ["z-active", "b-student", "a-lower", "only-staff"],
    );
  });

  it("reads an empty e-mail as none", async (t) => {
    const university = edited(aUniversity(), { accounts: { of: "e22600001", set: { email: "" } } });
    const store = await factsOf(t, university);

    const [read] = await reading(store, (tx) => readRegistrations(tx, { condition: "true", values: [] }));
    const people = await reading(store, readPeople);
    assert.equal(read?.registrations[0]?.account?.hasEmail, false);
    assert.equal(people[0]?.email, null);
  });

  it("takes the names of students and staff by the kind of the account", async (t) => {
    const university = edited(aUniversity({ students: 0 }), {
      students: { add: [{ student_code: "7", family_name: "Étudiante", usual_name: "Usuel", first_name: "Ana" }] },
      staff: { add: [{ staff_code: "7", family_name: "Enseignante", first_name: "Eva" }] },
      accounts: {
        keep: () => false,
        add: ["adjunct", "guest", "staff", "student"].map((kind) => ({ username: kind, person_code: "7", kind })),
      },
    });
    const store = await factsOf(t, university);

    const people = await reading(store, readPeople);
    assert.deepEqual(
      people.map(({ username, familyName, usualName }) => [username, familyName, usualName]),
      [
        ["adjunct", "Enseignante", null],
        ["guest", "Enseignante", null],
        ["staff", "Enseignante", null],
        ["student", "Étudiante", "Usuel"],
      ],
    );
  });
});
