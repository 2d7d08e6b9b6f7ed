import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openFactStore, stageFiles } from "../../../../test/kits/delivery.ts";
import { aUniversity, edited, filesOf } from "../../../../test/kits/university.ts";
import { prepareCases, prepareCodes, prepareGroups } from "./prepare-cases.ts";
import { EXEMPLARS, prepareExemplars } from "./prepare-exemplars.ts";
import { readCases } from "./read-cases.ts";
import { readExemplars } from "./read-registrations.ts";

const UNIVERSITY = aUniversity({ students: 3, elements: ["A"] });

/** Students by their last digit: exemplars as `1`, followers as `2 follows 1`. */
async function alikeAfter(
  t: TestContext,
  ...edits: readonly Parameters<typeof edited>[1][]
): Promise<readonly string[]> {
  const store = await openFactStore(t);
  await stageFiles(t, store, filesOf(edits.reduce(edited, UNIVERSITY)));
  return store.transaction(async (tx) => {
    await prepareGroups(tx, "2026");
    await prepareCodes(tx);
    await prepareCases(tx);
    const followers = await prepareExemplars(tx, { registrations: "true", pairs: null });
    const exemplars = (await Array.fromAsync(readExemplars(tx, readCases(tx)))).flatMap(
      ({ registrations }) => registrations,
    );
    const { rows } = await tx.query<{ exemplar: string; student: string; username: string }>(`
      select * from (select student_code as exemplar, unnest(students) as student, unnest(usernames) as username
                       from ${EXEMPLARS}) standing where student <> exemplar`);
    assert.equal(followers, rows.length);
    return [
      ...exemplars.map(({ student }) => `${student.at(-1)}`),
      ...rows.map((row) => `${row.student.at(-1)} follows ${row.exemplar.at(-1)} as ${row.username}`),
    ].toSorted();
  });
}

describe("flow/staging/cases/prepare-exemplars", () => {
  it("takes the first of those that are alike, whom the others follow with users of their own", async (t) => {
    assert.deepEqual(await alikeAfter(t), ["1", "2 follows 1 as e22600002", "3 follows 1 as e22600003"]);
  });

  it("sees no difference in names, users and times", async (t) => {
    const alike = await alikeAfter(
      t,
      { students: { of: "22600002", set: { usual_name: "Autre" } } },
      { administrative_registrations: { of: "22600002", set: { registered_at: "2026-09-01T08:00:00+02:00" } } },
      { accounts: { of: "e22600003", set: { username: "e3" } } },
    );

    assert.deepEqual(alike, ["1", "2 follows 1 as e22600002", "3 follows 1 as e3"]);
  });

  const alone = { of: "22600002" };
  for (const [what, edit] of Object.entries({
    "an unknown student": { students: { keep: ({ student_code }) => student_code !== "22600002" } },
    "an inactive account": { accounts: { of: "e22600002", set: { active: "0" } } },
    "an account without e-mail": { accounts: { of: "e22600002", set: { email: "" } } },
    "another payment": { administrative_registrations: { ...alone, set: { payment_state: "N" } } },
    "another state": { administrative_registrations: { ...alone, set: { state: "A" } } },
    "remote study": { administrative_registrations: { ...alone, set: { remote: "1" } } },
    "an exchange": {
      administrative_registrations: { ...alone, set: { exchange_direction: "out", exchange_period: "S1" } },
    },
    "another group": { group_memberships: { keep: ({ student_code }) => student_code !== "22600002" } },
    "a credit carried over": { pedagogic_registrations: { ...alone, set: { carried_over: "1" } } },
    "another step": { pedagogic_registrations: { ...alone, set: { step_code: "2LANGL" } } },
  } satisfies Readonly<Record<string, Parameters<typeof edited>[1]>>)) {
    it(`keeps apart who has ${what}`, async (t) => {
      assert.deepEqual(await alikeAfter(t, edit), ["1", "2", "3 follows 1 as e22600003"]);
    });
  }
});
