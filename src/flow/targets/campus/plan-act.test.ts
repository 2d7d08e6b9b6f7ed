import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openCampusStore } from "../../../../test/kits/campus.ts";
import { failuresOf, holdingsOf, perform, undo } from "../../../../test/kits/perform.ts";
import type { OpenTarget } from "../../../../test/kits/open-target.ts";
import { change, SAMPLE, thing } from "../../../../test/kits/things.ts";
import { KIND_NAMES } from "../../../model/kinds.ts";
import type { Act } from "./act.ts";
import { openCampus } from "./index.ts";
import { planAct } from "./plan-act.ts";

const course = "LAN101";
const username = "ana";
const manual = thing("enrolment", { method: "manual", owner: "person:eva", ends_at: "2027-01-31T23:00:00Z" });
const enrol: Act = { does: "enrol", course, username, role: "student", until: "2027-02-01T00:00:00+01:00" };
const cohort = "1LANGL701-2026";
const bind = { does: "bind", course, cohort, role: "student", review: "2027-02-01T00:00:00+01:00" } as const;
const bound = thing("enrolment", { method: "cohort", owner: "person:eva" });
const unenrol: Act = { does: "unenrol", course, username, role: "student", method: "database" };

describe("flow/targets/campus/plan-act", () => {
  it("shows, hides and renames a space, and leaves the rest of it", async (t) => {
    const world = await openWorld(t);
    await does(world, { does: "show", course });
    await does(world, { does: "rename", course, fullName: "Langue" });
    assert.deepEqual((await held(world)).course, [thing("course", { visible: true, full_name: "Langue" })]);
    await does(world, { does: "hide", course });
    assert.deepEqual((await held(world)).course, [thing("course", { full_name: "Langue" })]);
  });

  it("sets the dates of a space, which runs leave alone", async (t) => {
    const world = await openWorld(t);
    await does(world, { does: "set-dates", course, from: "2026-09-01T08:00:00+02:00", until: null });
    await perform(world, [change("course", { before: SAMPLE.course, after: thing("course", { full_name: "New" }) })]);
    const { rows } = await world.store.query("select full_name, starts_at, ends_at from campus.course");
    assert.deepEqual(rows, [{ full_name: "New", starts_at: "2026-09-01T06:00:00Z", ends_at: null }]);
  });

  it("keeps a space that people have filled from being removed", async (t) => {
    const { store, target } = await openWorld(t);
    const empty = thing("course", { course_key: "LAN102" });
    const { run } = await perform({ store, target }, [change("course", { after: empty })]);
    await does({ store, target }, { does: "set-dates", course: "LAN102", from: "2026-09-01T06:00:00Z", until: null });
    const back = await undo({ store, target }, run);
    assert.deepEqual(
      (await failuresOf(store, back.run)).map(({ key, code }) => [key, code]),
      [[["LAN102"], "not-empty"]],
    );
    assert.equal((await held({ store, target })).course.length, 2);
  });

  it("enrols by hand beside other enrolments, and gives it another end", async (t) => {
    const world = await openWorld(t);
    await does(world, enrol);
    assert.deepEqual((await held(world)).enrolment, [SAMPLE.enrolment, manual]);
    await does(world, { ...enrol, until: null });
    assert.deepEqual((await held(world)).enrolment, [SAMPLE.enrolment, { ...manual, ends_at: null }]);
  });

  it("takes the memberships away with the last enrolment only", async (t) => {
    const world = await openWorld(t);
    await does(world, enrol);
    await does(world, unenrol);
    assert.deepEqual((await held(world)).membership, [SAMPLE.membership]);
    await does(world, { ...unenrol, method: "manual" });
    const { enrolment, membership } = await held(world);
    assert.deepEqual([enrolment, membership], [[], []]);
  });

  it("puts a person into a group, and takes one out", async (t) => {
    const world = await openWorld(t);
    await does(world, { does: "remove-member", course, group: "GR1", username });
    assert.deepEqual((await held(world)).membership, []);
    await does(world, { does: "add-member", course, group: "GR1", username });
    assert.deepEqual((await held(world)).membership, [{ ...SAMPLE.membership, owner: "person:eva" }]);
  });

  it("gives a space another identification number, and its own one back", async (t) => {
    const world = await openWorld(t);
    await does(world, { does: "rekey", course, idnumber: "MINE" });
    assert.equal(await idnumber(world), "MINE");
    await does(world, { does: "rekey", course, idnumber: course });
    assert.equal(await idnumber(world), null);
  });

  it("gives no space the number under which another one is seen", async (t) => {
    const world = await openWorld(t);
    const others = ["LAN102", "LAN103"].map((key) => thing("course", { course_key: key }));
    await perform(
      world,
      others.map((after) => change("course", { after })),
    );
    await does(world, { does: "rekey", course: "LAN102", idnumber: "MINE" });
    for (const taken of ["LAN103", "MINE"])
      await assert.rejects(planAct(world.store, { does: "rekey", course, idnumber: taken }, actor), {
        code: "idnumber-taken",
      });
    await does(world, { does: "rekey", course, idnumber: "LAN102" });
    assert.equal(await idnumber(world), "LAN102");
  });

  it("binds a cohort: who is in it is in the space, for as long as it is bound", async (t) => {
    const world = await openWorld(t);
    const before = (await held(world)).enrolment;
    await does(world, bind);
    assert.deepEqual(await held(world), {
      ...(await held(world)),
      binding: [SAMPLE.binding],
      enrolment: [bound, ...before],
    });
    await does(world, { does: "unbind", course, cohort, role: "student" });
    const { binding, enrolment } = await held(world);
    assert.deepEqual([binding, enrolment], [[], before]);
  });

  it("lets a bound space follow its cohort", async (t) => {
    const world = await openWorld(t);
    await does(world, bind);
    const bob = thing("user", { username: "bob" });
    const joins = thing("cohort-member", { username: "bob" });
    await perform(world, [
      change("user", { after: bob }),
      change("cohort-member", { after: joins }),
      change("cohort-member", { before: SAMPLE["cohort-member"] }),
    ]);
    assert.deepEqual(
      (await held(world)).enrolment.filter(({ method }) => method === "cohort"),
      [{ ...bound, username: "bob" }],
    );
  });

  it("keeps a person in a space that two cohorts are bound to until both have let go", async (t) => {
    const world = await openWorld(t);
    const other = { cohort_key: "1LANGL701-2025" };
    await perform(world, [
      change("cohort", { after: thing("cohort", other) }),
      change("cohort-member", { after: thing("cohort-member", other) }),
    ]);
    await does(world, bind);
    await does(world, { ...bind, cohort: other.cohort_key });
    await does(world, { does: "unbind", course, cohort, role: "student" });
    assert.equal((await held(world)).enrolment.filter(({ method }) => method === "cohort").length, 1);
    await does(world, { does: "unbind", course, cohort: other.cohort_key, role: "student" });
    assert.equal((await held(world)).enrolment.filter(({ method }) => method === "cohort").length, 0);
  });

  it("unenrols nobody whom a cohort would enrol again", async (t) => {
    const world = await openWorld(t);
    await does(world, bind);
    await assert.rejects(planAct(world.store, { ...unenrol, method: "cohort" }, actor), { code: "enrolled-by-cohort" });
  });

  it("takes a binding back by undo, with all that came of it", async (t) => {
    const world = await openWorld(t);
    const before = await held(world);
    const run = await does(world, bind);
    await undo(world, run);
    assert.deepEqual(await held(world), before);
  });

  it("is undone exactly, whatever a run has done to other fields since", async (t) => {
    const world = await openWorld(t);
    const before = await held(world);
    const run = await does(world, unenrol);
    await undo(world, run);
    assert.deepEqual(await held(world), before);

    const shown = await does(world, { does: "show", course });
    const renamed = change("course", {
      before: thing("course", { visible: true }),
      after: thing("course", { visible: true, full_name: "New" }),
    });
    await perform(world, [renamed]);
    await undo(world, shown);
    assert.deepEqual((await held(world)).course, [thing("course", { full_name: "New" })]);
  });

  it("does not undo what somebody has changed again", async (t) => {
    const world = await openWorld(t);
    const run = await does(world, { does: "rename", course, fullName: "One" });
    await does(world, { does: "rename", course, fullName: "Two" });
    const back = await undo(world, run);
    assert.deepEqual([back.leftOut, (await failuresOf(world.store, back.run)).length], [1, 1]);
    assert.equal((await held(world)).course[0]?.["full_name"], "Two");
  });

  it("changes nothing where all is so already", async (t) => {
    const { store } = await openWorld(t);
    for (const act of [
      { does: "hide", course },
      { does: "rename", course, fullName: String(SAMPLE.course["full_name"]) },
      { does: "add-member", course, group: "GR1", username },
    ] as const)
      assert.deepEqual(await planAct(store, act, actor), []);
  });

  it("refuses what names a thing that the campus does not have", async (t) => {
    const { store } = await openWorld(t);
    for (const act of [
      { does: "show", course: "NONE" },
      { ...enrol, course: "NONE" },
      { ...enrol, username: "bob" },
      { ...unenrol, role: "editingteacher" },
      { does: "add-member", course, group: "NONE", username },
      { does: "add-member", course, group: "GR1", username: "bob" },
      { does: "remove-member", course, group: "GR1", username: "bob" },
      { ...bind, cohort: "NONE" },
      { does: "unbind", course, cohort, role: "student" },
    ] as const)
      await assert.rejects(planAct(store, act, actor), { name: "OperatorError", code: "not-on-campus" });
  });
});

const actor = { who: "eva", reason: "source-changed" } as const;

/** A campus with one thing of each kind, and nothing bound yet. */
async function openWorld(t: TestContext): Promise<OpenTarget> {
  const store = await openCampusStore(t);
  const world = { store, target: openCampus(store) };
  await perform(
    world,
    KIND_NAMES.filter((kind) => kind !== "binding").map((kind) => change(kind, { after: SAMPLE[kind] })),
  );
  return world;
}

async function does(world: OpenTarget, act: Act): Promise<number> {
  const changes = await planAct(world.store, act, actor);
  const { run, report } = await perform(world, changes);
  assert.deepEqual([report.applied, report.failed], [changes.length, 0]);
  return run;
}

async function idnumber({ store }: OpenTarget): Promise<unknown> {
  const { rows } = await store.query("select idnumber from campus.course where course_key = $1", [course]);
  return rows[0]?.["idnumber"];
}

function held({ store, target }: OpenTarget): ReturnType<typeof holdingsOf> {
  return holdingsOf(store, target);
}
