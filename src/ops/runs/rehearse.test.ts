import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { aPolicy } from "../../../test/kits/facts.ts";
import { openSite, planLines, type Site, siteOn } from "../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../test/kits/university.ts";
import type { Store } from "../../infra/store/store.ts";
import { DEFAULT_POLICY } from "../../model/policy.ts";
import { makePlan } from "./execute.ts";
import { rehearse } from "./rehearse.ts";

const university = edited(aUniversity({ students: 3 }), {
  administrative_registrations: { of: "22600001", set: { payment_state: "A" } },
});
const paidOnly = { policy: aPolicy({ paid_states: ["P"] }), examples: 10 };

describe("ops/runs/rehearse", () => {
  it("tells what another policy would decide, whom it touches and which rule decides how many", async (t) => {
    const { execution } = await openSynced(t);

    const rehearsal = await rehearse(execution, paidOnly);

    assert.deepEqual(rehearsal.settings, [{ path: "paid_states", from: ["P", "A"], to: ["P"] }]);
    assert.deepEqual(rehearsal.registrations, [
      {
        fromOutcome: "enrolled",
        fromReason: "enrolled",
        toOutcome: "not-enrolled",
        toReason: "registration-unpaid",
        count: 2,
      },
    ]);
    assert.deepEqual(rehearsal.rules, [
      { reason: "registration-unpaid", link: 3, before: 0, after: 2 },
      { reason: "enrolled", link: 10, before: 6, after: 4 },
    ]);
    assert.deepEqual(rehearsal.people, { total: 1, examples: ["22600001"] });
    assert.deepEqual(rehearsal.courses, { total: 2, examples: ["AN-10A", "AN-10B"] });
    assert.deepEqual(rehearsal.teachers, []);
  });

  it("tells what would change on the target", async (t) => {
    const { execution } = await openSynced(t);

    const { changes } = await rehearse(execution, paidOnly);

    assert.deepEqual(changes, [
      { kind: "cohort-member", action: "remove", reason: "registration-unpaid", before: 0, after: 1 },
      { kind: "enrolment", action: "suspend", reason: "registration-unpaid", before: 0, after: 2 },
    ]);
  });

  it("tells changes on the target that no decision shows", async (t) => {
    const { execution } = await openSynced(t);
    const policy = aPolicy({ field: { ...DEFAULT_POLICY.field, course_visible: "always" }, remote_name: " (FOAD)" });
    await execution.flow.store.query("update campus.course set visible = true where course_key = 'AN-10A'");

    const rehearsal = await rehearse(execution, { policy, examples: 10 });

    assert.deepEqual(rehearsal.changes, [
      { kind: "course", action: "update", reason: "source-changed", before: 0, after: 1 },
    ]);
    assert.deepEqual([rehearsal.registrations, rehearsal.people.total, rehearsal.courses.total], [[], 0, 0]);
  });

  it("tells teachers and the spaces that come and go", async (t) => {
    const site = await openSite(t);
    const remote = edited(university, { elements: { of: "AN-10A", set: { remote: "1" } } });
    await syncUniversity(t, site, { university: remote });

    const rehearsal = await rehearse(site.execution, { policy: aPolicy({ remote_suffix: "-EAD" }), examples: 1 });

    assert.deepEqual(rehearsal.courses, { total: 2, examples: ["AN-10A-EAD"] });
    assert.deepEqual(
      rehearsal.teachers.map(({ fromReason, toReason, count }) => [fromReason, toReason, count]),
      [["enrolled", "enrolled", 2]],
    );
    assert.deepEqual(rehearsal.people, { total: 2, examples: ["P1"] });
  });

  it("finds nothing under the policy in force", async (t) => {
    const { execution } = await openSynced(t);

    const rehearsal = await rehearse(execution, { policy: DEFAULT_POLICY, examples: 10 });

    const { settings, registrations, changes, people } = rehearsal;
    assert.deepEqual([settings, registrations, changes, people.total], [[], [], [], 0]);
  });

  it("leaves no trace, and the next run plans as if nothing had been", async (t) => {
    const site = await openSynced(t);
    const before = await everything(site.store);

    await rehearse(site.execution, paidOnly);

    assert.deepEqual(await everything(site.store), before);
    assert.deepEqual(await leftOver(site.store), []);
    const { run } = await syncUniversity(t, site, { university, day: 1 });
    assert.deepEqual(await planLines(site, run), []);
    const { run: paid } = await makePlan(siteOn(site.store, paidOnly.policy).execution, { component: null });
    assert.equal((await planLines(site, paid)).length, 3);
  });

  it("leaves no trace when it dies in the middle", async (t) => {
    const site = await openSynced(t);
    const before = await everything(site.store);
    let told = 0;
    const flow = {
      ...site.flow,
      progress: () => {
        told += 1;
        if (told === 4) throw new Error("killed");
      },
    };

    await assert.rejects(rehearse({ ...site.execution, flow }, paidOnly), /killed/);

    assert.deepEqual(await everything(site.store), before);
    assert.deepEqual(await leftOver(site.store), []);
  });

  it("waits for runs", async (t) => {
    const site = await openSynced(t);
    const lock = await site.store.tryLock("run");
    assert.equal(lock.kind, "held");

    await assert.rejects(rehearse(site.execution, paidOnly), { code: "lock-taken" });
    if (lock.kind === "held") await lock.release();
  });

  it("compares with decisions of the newest delivery and the policy in force only", async (t) => {
    const site = await openSynced(t);
    await assert.rejects(rehearse(siteOn(site.store, paidOnly.policy).execution, paidOnly), {
      code: "decisions-outdated",
    });

    const empty = await openSite(t);
    await assert.rejects(rehearse(empty.execution, paidOnly), { code: "decisions-outdated" });
  });
});

async function openSynced(t: TestContext): Promise<Site> {
  const site = await openSite(t);
  await syncUniversity(t, site, { university });
  return site;
}

/** Every row of decisions, wanted things, journal, facts and campus, as text; what stands in `_new` tables is no part of it. */
function everything(store: Store): Promise<Contents> {
  return contentsOf(store, "not like '%\\_new'");
}

/** The `_new` tables in which anything is left. */
async function leftOver(store: Store): Promise<readonly string[]> {
  const tables = Object.entries(await contentsOf(store, "like '%\\_new'"));
  assert.equal(tables.length, 10);
  return tables.filter(([, rows]) => rows.length > 0).map(([name]) => name);
}

/** Rows of tables as text, by table. */
type Contents = Readonly<Record<string, readonly string[]>>;

async function contentsOf(store: Store, isNamed: string): Promise<Contents> {
  const { rows } = await store.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema in ('decided', 'wanted', 'journal', 'facts', 'campus') and table_type = 'BASE TABLE'
        and table_name ${isNamed} order by 1`,
  );
  const contents = rows.map(async ({ name }) => {
    const all = await store.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    return [name, all.rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(contents));
}
