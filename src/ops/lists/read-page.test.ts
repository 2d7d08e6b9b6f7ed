import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openSite } from "../../../test/kits/site.ts";
import { aUniversity, edited, syncUniversity } from "../../../test/kits/university.ts";
import { BugError, OperatorError } from "../../model/errors.ts";
import { KIND_NAMES } from "../../model/kinds.ts";
import type { Ask } from "./ask.ts";
import { standingNow } from "../past/index.ts";
import * as lists from "./index.ts";
import type { ListSource } from "./source.ts";

const PLATFORM = { kind: "platform" } as const;

function ask(asked: Partial<Ask> = {}): Ask {
  return { limit: 100, filters: {}, scope: PLATFORM, ...asked };
}

describe("ops/lists/read-page", () => {
  it("gives every row once, page after page, forwards and backwards", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 7 }) });
    const { rows: all } = await lists.readPage(site.store, lists.DECISIONS, ask());

    for (const sort of [undefined, "element_code", "-element_code", "-student_code"]) {
      const { rows: sorted } = await lists.readPage(site.store, lists.DECISIONS, ask({ sort }));
      const paged = await everyPage(site, lists.DECISIONS, ask({ sort, limit: 3 }));

      assert.deepEqual(paged, sorted, sort);
      assert.equal(paged.length, all.length);
    }
    assert.equal(all.length, 14);
  });

  it("counts the rows on the first page and goes on with that count", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 3 }) });

    const first = await lists.readPage(site.store, lists.DECISIONS, ask({ limit: 4 }));
    const second = await lists.readPage(site.store, lists.DECISIONS, ask({ limit: 4, cursor: first.next ?? "" }));

    assert.deepEqual(first.total, { count: 6, exact: true });
    assert.deepEqual(second.total, { count: 6, exact: true });
    assert.equal(second.next, null);
  });

  it("refuses a cursor that is not of this order, and one that is none", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 3 }) });
    const { next } = await lists.readPage(site.store, lists.DECISIONS, ask({ limit: 2 }));

    for (const wrong of [
      { cursor: next ?? "", sort: "-element_code" },
      { cursor: "bm90aGluZw" },
      { cursor: "W10" },
      { cursor: Buffer.from('["",["a"],1,true]').toString("base64url") },
    ])
      await assert.rejects(
        lists.readPage(site.store, lists.DECISIONS, ask(wrong)),
        (error) => error instanceof OperatorError && error.code === "call-wrong",
      );
  });

  it("answers every search, sort and filter that a list declares", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 2 }) });
    await lists.refreshPeople(site.store);
    await lists.refreshWatch(site.flow);
    await lists.refreshDrift(site.flow);
    await lists.refreshSpaces(site.store, site.flow.target);

    for (const source of everyList(site)) {
      const { shape } = source;
      const filters = Object.entries(shape.filters).flatMap(([name, narrowing]) =>
        narrowing === "between" ? [`${name}_from`, `${name}_until`] : [name],
      );
      for (const name of filters)
        await lists.readPage(site.store, source, ask({ filters: { [name]: [valueFor(name)] } }));
      for (const sort of [undefined, ...shape.sorts, ...shape.sorts.map((column) => `-${column}`)])
        await everyPage(site, source, ask({ sort, limit: 1 }));
      if (shape.searched) await lists.readPage(site.store, source, ask({ q: "l'été d’Anaïs" }));
    }
  });

  it("finds people and elements with accents and case ignored", async (t) => {
    const site = await openSite(t);
    const university = edited(aUniversity({ students: 2 }), {
      students: { of: "22600002", set: { family_name: "LEFÈVRE-CŒUR", first_name: "Zoé" } },
    });
    await syncUniversity(t, site, { university });
    await lists.refreshPeople(site.store);

    const people = await lists.readPage(site.store, lists.peopleLike("LEFEVRE coeur"), ask({ q: "LEFEVRE coeur" }));
    const decisions = await lists.readPage(site.store, lists.DECISIONS, ask({ q: "zoe an-10a" }));

    assert.deepEqual(
      people.rows.map(({ code }) => code),
      ["22600002"],
    );
    assert.deepEqual(
      decisions.rows.map(({ student_code, element_code }) => [student_code, element_code]),
      [["22600002", "AN-10A"]],
    );
  });

  it("finds spaces with accents and case ignored, those that were renamed since as well", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 2 }) });
    const { target } = site.flow;
    await lists.refreshSpaces(site.store, target);
    const folded = await site.store.query("select from lists.space_text");
    const all = await lists.readPage(site.store, lists.spacesOf(target), ask({}));
    const course = String(all.rows[0]?.["course_key"]);
    await site.store.query("update campus.course set full_name = 'Élève Œuvre' where course_key = $1", [course]);

    const found = await lists.readPage(site.store, lists.spacesOf(target), ask({ q: `oeuvre ELEVE ${course}` }));

    assert.equal(folded.rowCount, all.rows.length);
    assert.deepEqual(
      found.rows.map(({ course_key }) => course_key),
      [course],
    );
  });

  it("shows the person whose login is searched before those whose name contains it", async (t) => {
    const site = await openSite(t);
    const university = edited(aUniversity({ students: 3 }), {
      students: { of: "22600001", set: { family_name: "Aae22600003" } },
    });
    await syncUniversity(t, site, { university });
    await lists.refreshPeople(site.store);

    const { rows } = await lists.readPage(site.store, lists.peopleLike("e22600003"), ask({ q: "e22600003" }));

    assert.deepEqual(
      rows.map(({ code }) => code),
      ["22600003", "22600001"],
    );
  });

  it("keeps to the components of the asker", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 2 }) });

    const own = { kind: "components", codes: ["LVE"] } as const;
    const other = { kind: "components", codes: ["SCI"] } as const;

    assert.equal((await lists.readPage(site.store, lists.DECISIONS, ask({ scope: own }))).rows.length, 4);
    assert.equal((await lists.readPage(site.store, lists.DECISIONS, ask({ scope: other }))).rows.length, 0);
    assert.equal((await lists.readPage(site.store, lists.TEACHERS, ask({ scope: other }))).rows.length, 0);
  });

  it("shows nothing at all where it cannot keep to the scope of the asker", async (t) => {
    const site = await openSite(t);
    const scope = { kind: "self", person: "22600001" } as const;

    await assert.rejects(lists.readPage(site.store, lists.DECISIONS, ask({ scope })), BugError);
    await assert.rejects(lists.readPage(site.store, lists.RUNS, ask({ scope })), BugError);
  });

  it("takes what looks like SQL for a value", async (t) => {
    const site = await openSite(t);
    await syncUniversity(t, site, { university: aUniversity({ students: 1 }) });
    const hostile = "' or true; drop table decided.registration; --";

    const asked = ask({ q: hostile, filters: { reason: [hostile], element_code: [hostile] } });
    const { rows } = await lists.readPage(site.store, lists.DECISIONS, asked);

    assert.deepEqual(rows, []);
    assert.equal((await lists.readPage(site.store, lists.DECISIONS, ask())).rows.length, 2);
  });
});

function valueFor(filter: string): string {
  return /_(from|until)$/.test(filter) ? "2026-01-01T00:00:00Z" : "none";
}

type Site = Awaited<ReturnType<typeof openSite>>;

async function everyPage({ store }: Site, source: ListSource, asked: Ask): Promise<readonly lists.ListRow[]> {
  const rows: lists.ListRow[] = [];
  for (let cursor: string | undefined, last = false; !last;) {
    const page = await lists.readPage(store, source, { ...asked, cursor });
    rows.push(...page.rows);
    cursor = page.next ?? undefined;
    last = page.next === null;
  }
  return rows;
}

function everyList({ flow: { target } }: Site): readonly ListSource[] {
  const standing = standingNow(target);
  return [
    lists.RUNS,
    lists.DECISIONS,
    lists.TEACHERS,
    lists.TO_MEND,
    lists.HOLDS,
    lists.DRIFT,
    lists.WATCH,
    lists.JOBS,
    lists.DELIVERIES,
    lists.problemsOf(1),
    lists.failuresOf(1),
    lists.changesOf(1),
    lists.findingsOf("00000000-0000-4000-8000-000000000000"),
    lists.peopleLike(undefined),
    lists.peopleLike("nom"),
    lists.spacesOf(target),
    lists.participantsOf(standing, "AN-10A"),
    lists.spaceGroupsOf(standing, "AN-10A"),
    lists.spaceHistoryOf("AN-10A"),
    lists.personHistoryOf(["e22600001"]),
    ...KIND_NAMES.map((kind) => lists.stateOf(standing, kind)),
  ];
}
