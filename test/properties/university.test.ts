import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../kits/assert-holds.ts";
import { type Act, planAct } from "../../src/flow/targets/index.ts";
import type { ThingState } from "../../src/model/plan.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { why } from "../../src/ops/diagnostics/why/index.ts";
import { listDecisions, listTeachers, type RunReport, undoRun } from "../../src/ops/runs/index.ts";
import { decideAnew, decidedOf } from "../kits/decided.ts";
import { aPolicy } from "../kits/facts.ts";
import { holdingsOf, perform } from "../kits/perform.ts";
import { randomDays, randomUniversities, reordered } from "../kits/random-university.ts";
import { onOwnSite, UNGUARDED } from "../kits/own-site.ts";
import { planLines, type Site } from "../kits/site.ts";
import { findAmiss } from "../kits/standing.ts";
import { aUniversity, syncUniversity, type University } from "../kits/university.ts";
import type { World } from "../kits/worlds.ts";

/** No name is like another one, so that no space waits for somebody to say what has become of it. */
const NOTHING_HELD = { ...UNGUARDED, moved: { name_likeness: 2, student_share: 2 } };

const FEW = { numRuns: 4, endOnFailure: true } as const;

/** Does the work on a site of its own where nothing is held. */
function onSite(work: Parameters<typeof onOwnSite>[1], policy: Policy = NOTHING_HELD): Promise<void> {
  return onOwnSite(policy, work);
}

async function unheldOf(site: Site, run: number): Promise<readonly string[]> {
  return (await planLines(site, run)).filter((line) => !line.includes(" held:"));
}

function adds({ delivery, decisions }: RunReport): void {
  assert.ok(delivery?.kind === "staged" && decisions !== null);
  for (const { file, rows, accepted, collapsed, refused, otherYears } of delivery.files)
    assert.equal(rows, accepted + collapsed + refused + otherYears, file);
  const registrations = delivery.files.find(({ table }) => table === "pedagogic_registrations");
  assert.equal(decisions.total, registrations?.accepted);
  for (const parts of [decisions.byOutcome, decisions.byReason])
    assert.equal(
      Object.values(parts).reduce((sum, count) => sum + count, 0),
      decisions.total,
    );
}

describe("test/properties/university", () => {
  it("brings any campus to any next day, plans nothing twice, and undoes it exactly", async () => {
    const property = fc.asyncProperty(randomDays, ([first, second]) =>
      onSite(async (site, t) => {
        await syncUniversity(t, site, { university: first });
        await peopleAct(site);
        const before = await holdingsOf(site.store, site.flow.target);

        for (const [university, day] of [
          [second, 1],
          [first, 40],
        ] as const) {
          const { run, applied } = await syncUniversity(t, site, { university, day });
          assert.equal(applied?.failed, 0);
          assert.deepEqual(await findAmiss(site, run), []);
          const again = await syncUniversity(t, site, { university, day });
          assert.deepEqual(await unheldOf(site, again.run), []);
          assert.equal(again.applied?.applied, 0);

          if (day > 1 || (applied?.applied ?? 0) === 0) continue;
          const back = await undoRun(site.execution, run, async () => true);
          assert.deepEqual([back.applied?.failed, back.leftOut], [0, 0]);
          assert.deepEqual(await holdingsOf(site.store, site.flow.target), before);
        }

        const after = await holdingsOf(site.store, site.flow.target);
        assert.deepEqual(ofPeople(after), ofPeople(before));
      }),
    );
    await assertHolds(property, FEW);
  });

  it("decides the same whatever the order of rows and files, all at once or only what changed", async () => {
    const dice = fc.infiniteStream(fc.nat());
    const property = fc.asyncProperty(randomDays, dice, async ([first, second], chance) => {
      const ordered = await outcomeOf(first, second);
      const shuffled = await outcomeOf(reordered(first, chance), reordered(second, chance));
      assert.deepEqual(shuffled, ordered);
    });
    await assertHolds(property, FEW);
  });

  it("adds up, and why gives the decision of every registration and every activity", async () => {
    const property = fc.asyncProperty(randomUniversities, (university) =>
      onSite(async (site, t) => {
        adds(await syncUniversity(t, site, { university }));
        assert.deepEqual(await explained(site, university), await listed(site));
      }),
    );
    await assertHolds(property, FEW);
  });

  it("never takes all of ten or more of anything away in one run, whatever is delivered", async () => {
    const large = aUniversity({ students: 12, elements: Array.from({ length: 12 }, (_, at) => `EL${at + 10}`) });
    const chances = fc.tuple(fc.infiniteStream(fc.nat({ max: 9 })), fc.constantFrom(0, 1, 3, 10));
    const property = fc.asyncProperty(chances, ([chance, loss]) =>
      onSite(
        async (site, t) => {
          await syncUniversity(t, site, { university: large });
          const left = Object.entries(large).map(([table, rows]) => {
            // Some files lose so many of ten rows, some lose all.
            const lost = Number(chance.next().value) < 2 ? 10 : loss;
            return [table, rows.filter(() => Number(chance.next().value) >= lost)] as const;
          });
          for (const day of [1, 2]) await syncUniversity(t, site, { university: Object.fromEntries(left), day });
          assert.deepEqual(await emptied(site), []);
        },
        aPolicy({ guard: { ...DEFAULT_POLICY.guard, source_share: 0 } }),
      ),
    );
    await assertHolds(property, FEW);
  });
});

/** People show every other space, enrol somebody by hand in each, and put somebody into every other group. */
async function peopleAct({ store, flow }: Site): Promise<void> {
  const world = await holdingsOf(store, flow.target);
  const username = String(world.user[0]?.["username"]);
  const acts = world.user.length === 0 ? [] : [...world.course.flatMap(actsOn), ...world.group.flatMap(joining)];
  for (const act of acts)
    await perform({ store, target: flow.target }, await planAct(store, act, { who: "eva", reason: "source-changed" }));

  function actsOn(state: ThingState, at: number): readonly Act[] {
    const course = String(state["course_key"]);
    const enrolled = { does: "enrol", course, username, role: "student", until: null } as const;
    return at % 2 === 0 ? [{ does: "show", course }, enrolled] : [enrolled];
  }

  function joining({ course_key, group_key }: ThingState, at: number): readonly Act[] {
    const course = String(course_key);
    return at % 2 === 0 ? [{ does: "add-member", course, group: String(group_key), username }] : [];
  }
}

/** What belongs to people: what they made, and which of the spaces that are not archived are shown. */
function ofPeople(world: World): unknown {
  const made = [...world.enrolment, ...world.membership].filter(({ owner }) => String(owner).startsWith("person:"));
  return { made, shown: world.course.filter(isShown).map((course) => course["course_key"]) };
}

function isShown({ archived, visible }: ThingState): boolean {
  return archived === false && visible === true;
}

/** What two days came to: decisions and campus, the decisions made step by step and again all at once. */
async function outcomeOf(first: University, second: University): Promise<unknown> {
  let outcome: unknown;
  await onSite(async (site, t) => {
    await syncUniversity(t, site, { university: first });
    const { run } = await syncUniversity(t, site, { university: second, day: 1 });
    const decided = await decidedOf(site);
    await decideAnew(site);
    assert.deepEqual(await decidedOf(site), decided);
    outcome = { decided, plan: await planLines(site, run), holdings: await holdingsOf(site.store, site.flow.target) };
  });
  return outcome;
}

async function listed({ store }: Site): Promise<readonly string[]> {
  const decisions = await listDecisions(store, {}, (rows) => Array.fromAsync(rows));
  const teachers = await listTeachers(store, {}, (rows) => Array.fromAsync(rows));
  return [
    ...decisions.map((one) =>
      JSON.stringify([
        one.student_code,
        one.element_code,
        one.outcome,
        one.reason,
        one.situation,
        one.warnings,
        one.course_key === null ? [] : [one.course_key],
        one.group_codes,
      ]),
    ),
    ...teachers.map((one) =>
      JSON.stringify([
        one.staff_code,
        one.element_code,
        one.outcome,
        one.reason,
        null,
        one.warnings,
        one.course_key,
        [],
      ]),
    ),
  ].toSorted();
}

/** What `why` answers for everybody whom a registration or an activity names. */
async function explained({ store, flow }: Site, university: University): Promise<readonly string[]> {
  const students = (university.pedagogic_registrations ?? [])
    .filter(({ year }) => year === "2026")
    .map((row) => row["student_code"] ?? "");
  const staff = (university.planned_activities ?? []).map((row) => row["staff_code"] ?? "");
  const answers: string[] = [];
  for (const person of new Set([...students, ...staff].filter((code) => code !== ""))) {
    const { found } = await why(
      { store, target: flow.target, policy: flow.policy },
      { person, course: null, at: null },
    );
    for (const one of found)
      answers.push(
        JSON.stringify([
          person,
          one.element,
          one.outcome,
          one.reason,
          one.situation,
          one.warnings,
          one.courses,
          one.groups,
        ]),
      );
  }
  return answers.toSorted();
}

const ACTIVE = {
  spaces: "campus.course where not archived",
  users: "campus.user where not suspended",
  enrolments: "campus.enrolment where status = 'active'",
  memberships: "campus.membership",
  members: "campus.cohort_member",
};

async function emptied({ store }: Site): Promise<readonly string[]> {
  const none: string[] = [];
  for (const [name, from] of Object.entries(ACTIVE)) {
    const { rows } = await store.query<{ count: number }>(`select count(*) as count from ${from}`);
    if (rows[0]?.count === 0) none.push(name);
  }
  return none;
}
