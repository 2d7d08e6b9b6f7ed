import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { holdingsOf, perform } from "../../test/kits/perform.ts";
import { openSite, planLines, type Site } from "../../test/kits/site.ts";
import { findAmiss } from "../../test/kits/standing.ts";
import { aUniversity, syncUniversity, type University } from "../../test/kits/university.ts";
import { findDrift } from "../ops/diagnostics/drift/index.ts";
import { decideMoved, listMoves, makePlan, undoRun } from "../ops/runs/index.ts";
import { type Act, planAct } from "./targets/index.ts";

const BEFORE = aUniversity({ students: 3 });
/** The second element goes on under another code, with a name that is nearly the same. */
const AFTER = recoded(BEFORE, "AN-10B", { element_code: "AN-20B", name: "Langue AN-10B (2026)" });

const MOVE = { old_key: "AN-10B", new_key: "AN-20B" };

function recoded(
  university: University,
  of: string,
  { element_code, ...set }: { readonly element_code: string; readonly name?: string },
): University {
  const tables = Object.entries(university).map(([table, rows]) => [
    table,
    rows.map((row) =>
      row["element_code"] === of ? { ...row, element_code, ...(table === "elements" ? set : {}) } : row,
    ),
  ]);
  return Object.fromEntries(tables);
}

async function opened(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university: BEFORE });
  return site;
}

async function act({ store, flow }: Site, ...acts: readonly Act[]): Promise<void> {
  for (const one of acts)
    await perform({ store, target: flow.target }, await planAct(store, one, { who: "eva", reason: "by-hand" }));
}

async function statusesOf({ store }: Site): Promise<readonly string[]> {
  const moves = await Array.fromAsync(listMoves(store));
  return moves.map(({ old_key, new_key, status }) => `${old_key} ${new_key} ${status}`);
}

function decide({ execution }: Site, status: "accepted" | "refused"): Promise<void> {
  return decideMoved(execution, { ...MOVE, status, because: "the registrar said so" });
}

async function day(t: TestContext, site: Site, university: University, at: number): Promise<readonly string[]> {
  const { run, applied } = await syncUniversity(t, site, { university, day: at });
  assert.equal(applied?.failed, 0);
  return planLines(site, run);
}

async function coursesOf({ store, flow }: Site): Promise<readonly string[]> {
  const { course } = await holdingsOf(store, flow.target);
  return course.map((one) => `${String(one["full_name"])} ${one["archived"] === true ? "archived" : "there"}`);
}

/** People show the old space, put somebody into it and into its group. */
const BY_HAND: readonly Act[] = [
  { does: "show", course: "AN-10B" },
  { does: "enrol", course: "AN-10B", username: "pP1", role: "editingteacher", until: null },
  { does: "add-member", course: "AN-10B", group: "TD-AN-10B", username: "pP1" },
];

describe("flow/run.moved", () => {
  it("proposes that a vanished space goes on as a new one, and holds its archiving with all that is in it", async (t) => {
    const site = await opened(t);
    const lines = await day(t, site, AFTER, 1);

    assert.deepEqual(await statusesOf(site), ["AN-10B AN-20B open"]);
    const held = lines.filter((line) => line.includes(" held:"));
    assert.deepEqual(held, [
      "archive course AN-10B archived-code-vanished held:perhaps-moved",
      ...[1, 2, 3].map(
        (at) => `suspend enrolment AN-10B/e2260000${at}/student/database registration-gone held:perhaps-moved`,
      ),
    ]);
    assert.deepEqual(await coursesOf(site), [
      "(AN-10A) Langue AN-10A there",
      "(AN-10B) Langue AN-10B there",
      "(AN-20B) Langue AN-10B (2026) there",
    ]);
    assert.deepEqual(await day(t, site, AFTER, 2), held);
    assert.deepEqual(await statusesOf(site), ["AN-10B AN-20B open"]);
  });

  it("proposes nothing where the name is another one", async (t) => {
    const site = await opened(t);
    const other = recoded(BEFORE, "AN-10B", { element_code: "AN-20B", name: "Histoire du droit" });
    const lines = await day(t, site, other, 1);

    assert.deepEqual(await statusesOf(site), []);
    assert.ok(lines.includes("archive course AN-10B archived-code-vanished"));
  });

  it("keeps an accepted space with what people put there, under the new key, name and place", async (t) => {
    const site = await opened(t);
    await act(site, ...BY_HAND);
    const [, old] = (await holdingsOf(site.store, site.flow.target)).course;
    await day(t, site, AFTER, 1);
    await decide(site, "accepted");
    const lines = await day(t, site, AFTER, 2);

    assert.ok(lines.includes("move course AN-20B code-changed"));
    assert.deepEqual(
      lines.filter((line) => /^(create|suspend|remove|archive)|held:/u.test(line)),
      ["remove category archive no-longer-needed", "remove category archive:2026 no-longer-needed"],
    );
    const { course, enrolment, membership, group } = await holdingsOf(site.store, site.flow.target);
    assert.deepEqual(course[1], {
      ...old,
      course_key: "AN-20B",
      full_name: "(AN-20B) Langue AN-10B (2026)",
      short_name: "AN-20B-Langue AN-10B (2026)",
    });
    const inOld = [...enrolment, ...membership, ...group].filter(({ course_key }) => course_key === "AN-10B");
    assert.deepEqual(inOld, []);
    assert.ok(enrolment.some((one) => one["course_key"] === "AN-20B" && one["method"] === "manual"));
    assert.ok(membership.some((one) => one["course_key"] === "AN-20B" && one["owner"] === "person:eva"));
    assert.deepEqual(await day(t, site, AFTER, 3), []);
  });

  it("undoes a move exactly, and makes it again in the next run", async (t) => {
    const site = await opened(t);
    await act(site, ...BY_HAND);
    await day(t, site, AFTER, 1);
    await decide(site, "accepted");
    const before = await holdingsOf(site.store, site.flow.target);
    const { run } = await syncUniversity(t, site, { university: AFTER, day: 2 });
    const after = await holdingsOf(site.store, site.flow.target);

    const back = await undoRun(site.execution, run, async () => true);
    assert.deepEqual([back.applied?.failed, back.leftOut], [0, 0]);
    assert.deepEqual(await holdingsOf(site.store, site.flow.target), before);
    const forth = await undoRun(site.execution, back.run, async () => true);
    assert.deepEqual([forth.applied?.failed, forth.leftOut], [0, 0]);
    assert.deepEqual(await holdingsOf(site.store, site.flow.target), after);

    await undoRun(site.execution, forth.run, async () => true);
    await day(t, site, AFTER, 3);
    assert.deepEqual(await holdingsOf(site.store, site.flow.target), after);
    assert.deepEqual(await findAmiss(site, run), []);
  });

  it("leaves a space where it is when somebody has renamed it since, and all that made room for it", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    await decide(site, "accepted");
    const { run } = await syncUniversity(t, site, { university: AFTER, day: 2 });
    await act(site, { does: "rename", course: "AN-20B", fullName: "Another name" });
    const { category: _, ...before } = await holdingsOf(site.store, site.flow.target);

    const back = await undoRun(site.execution, run, async () => true);

    assert.equal(back.applied?.failed, 0);
    assert.ok(back.leftOut > 1);
    const { category: __, ...after } = await holdingsOf(site.store, site.flow.target);
    assert.deepEqual(after, before);
  });

  it("archives a refused space, and never proposes it again", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    await decide(site, "refused");
    const lines = await day(t, site, AFTER, 2);

    assert.ok(lines.includes("archive course AN-10B archived-code-vanished"));
    await day(t, site, BEFORE, 3);
    await day(t, site, AFTER, 4);
    assert.deepEqual(await statusesOf(site), ["AN-10B AN-20B refused"]);
  });

  it("withdraws a proposal when the code is back", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    const lines = await day(t, site, BEFORE, 2);

    assert.deepEqual(await statusesOf(site), ["AN-10B AN-20B withdrawn"]);
    assert.ok(lines.includes("archive course AN-20B archived-code-vanished"));
    assert.deepEqual(
      lines.filter((line) => line.includes("AN-10B")),
      [],
    );
  });

  it("keeps a proposal that a plan of another component does not see", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    await makePlan(site.execution, { component: "DRT" });

    assert.deepEqual(await statusesOf(site), ["AN-10B AN-20B open"]);
  });

  it("refuses to accept where people work in the new space, and holds what was accepted before they did", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    await act(site, { does: "show", course: "AN-20B" });
    await assert.rejects(decide(site, "accepted"), { code: "new-space-in-use" });
    await act(site, { does: "hide", course: "AN-20B" });
    await decide(site, "accepted");
    await act(site, { does: "show", course: "AN-20B" });

    const lines = await day(t, site, AFTER, 2);
    assert.ok(lines.includes("archive course AN-10B archived-code-vanished held:new-space-in-use"));
    await decide(site, "refused");
    assert.ok((await day(t, site, AFTER, 3)).includes("archive course AN-10B archived-code-vanished"));
  });

  it("takes a decision with a reason on what is there only", async (t) => {
    const site = await opened(t);
    await assert.rejects(decide(site, "accepted"), { code: "move-unknown" });
    await day(t, site, AFTER, 1);
    await assert.rejects(decideMoved(site.execution, { ...MOVE, status: "refused", because: " " }), {
      code: "decision-without-reason",
    });
    await decide(site, "accepted");
    await day(t, site, AFTER, 2);
    await assert.rejects(decide(site, "refused"), { code: "move-unknown" });
  });

  it("takes a move for no drift", async (t) => {
    const site = await opened(t);
    await day(t, site, AFTER, 1);
    await decide(site, "accepted");
    await day(t, site, AFTER, 2);

    assert.deepEqual(await findDrift(site.flow, (rows) => Array.fromAsync(rows)), []);
  });
});
