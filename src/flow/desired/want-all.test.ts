import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  anAdministrative,
  anAdministrativeCase,
  anElement,
  aPerson,
  aPlace,
  aTeaching,
} from "../../../test/kits/facts.ts";
import type { SpaceDecision } from "../../model/decision.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { type TaughtElement, wantCohorts, type WantedOffer, wantOffer, wantUsers, withCohorts } from "./want-all.ts";

function taught(code: string, space: SpaceDecision = { exists: true, suspended: false }): TaughtElement {
  const teaching = aTeaching({ element: anElement({ code }) });
  return { teaching, places: [aPlace()], decided: { element: code, host: code, space } };
}

async function* each<T>(values: Iterable<T>): AsyncIterable<T> {
  yield* values;
}

function batchesOf(elements: Iterable<TaughtElement>): Promise<readonly WantedOffer[]> {
  return Array.fromAsync(wantOffer(each(elements), DEFAULT_POLICY));
}

describe("flow/desired/want-all", () => {
  it("wants nothing for an element without space and keeps its decision", async () => {
    const [offer] = await batchesOf([taught("AN-10A", { exists: false, reason: "carried" })]);

    assert.deepEqual([offer?.courses, offer?.groups, offer?.categories], [[], [], []]);
    assert.deepEqual(offer?.spaces, [
      { element: "AN-10A", host: "AN-10A", space: { exists: false, reason: "carried" } },
    ]);
  });

  it("tells a category once, whatever the number of elements and of batches", async () => {
    const codes = Array.from({ length: 1201 }, (_, at) => `E${at}`);
    const offers = await batchesOf(codes.map((code) => taught(code)));

    assert.equal(offers.length, 3);
    assert.deepEqual(
      offers.flatMap(({ categories }) => categories.map(({ category_key }) => category_key)),
      ["cmp:LVE", "cmp:LVE/L1", "step:1LANGL-701"],
    );
    assert.deepEqual(
      offers.flatMap(({ courses }) => courses.map(({ course_key }) => course_key)),
      codes,
    );
  });

  it("wants users of active accounts only", async () => {
    const people = [aPerson(), aPerson({ username: "bob", active: false })];

    const users = await Array.fromAsync(wantUsers(each(people)));

    assert.deepEqual(
      users.map(({ username }) => username),
      ["ana"],
    );
  });

  it("makes one cohort of two steps whose code and version read alike together", async () => {
    const steps = [
      { step: "1L1", version: "01", year: "2026", name: "First", source: "apogee" },
      { step: "1L", version: "101", year: "2026", name: "Second", source: "apogee" },
    ];

    const cohorts = await Array.fromAsync(wantCohorts(steps));

    assert.deepEqual(
      cohorts.map(({ cohort_key, name }) => [cohort_key, name]),
      [["1L101-2026", "(1L101) First 2026"]],
    );
  });

  it("gives an administrative registration the key of its cohort", async () => {
    const administrative = anAdministrativeCase({ year: "2027", registration: anAdministrative({ step: "2X" }) });

    const [one] = await Array.fromAsync(withCohorts(each([{ administrative, reason: "enrolled" as const }])));

    assert.equal(one?.cohort, "2X701-2027");
  });
});
