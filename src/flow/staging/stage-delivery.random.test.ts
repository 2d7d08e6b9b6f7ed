import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { assertHolds } from "../../../test/kits/assert-holds.ts";
import { factsOf, openFactStore, type Staged, stageFiles, withManifest } from "../../../test/kits/delivery.ts";
import type { Store } from "../../infra/store/store.ts";

const EVERYTHING =
  "truncate facts.delivery, facts.delivery_file, facts.elements, facts.collections, facts.collection_elements, facts.students";

/** Codes that are alike, so that repairs, duplicates and contradictions meet. */
const code = fc.constantFrom("A1", "a1", "B2", "0C", "C", " A1", "A\u00a01", "");
const element = fc.tuple(code, fc.constantFrom("Algebra", "Botany", ""), fc.constantFrom("S1", "s2", "S99", ""));
const link = fc.tuple(fc.constantFrom("K1", "k1", "L", ""), code);

const university = fc.record({
  elements: fc.array(element, { maxLength: 6 }),
  collections: fc.array(fc.tuple(fc.constantFrom("K1", "L"), fc.constantFrom("x", "y")), { maxLength: 3 }),
  links: fc.array(link, { maxLength: 6 }),
});

/** Rows by file; what a spreadsheet would show. */
type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

function sheetsOf({
  elements,
  collections,
  links,
}: typeof university extends fc.Arbitrary<infer T> ? T : never): Sheets {
  return {
    "elements.csv": [["element_code", "name", "period"], ...elements],
    "collections.csv": [["collection_code", "name"], ...collections],
    "collection_elements.csv": [["collection_code", "element_code"], ...links],
  };
}

function written(sheets: Sheets): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [name, rows.map((row) => row.join(","))]));
}

/** The same rows and files in the opposite order, under other names. */
function turned(sheets: Sheets): Sheets {
  const files = Object.values(sheets).toReversed();
  return Object.fromEntries(
    files.map(([header = [], ...rows], index) => [`file${index}.csv`, [header, ...rows.toReversed()]]),
  );
}

async function factsOfAll(store: Store): Promise<readonly (readonly string[])[]> {
  return [
    await factsOf(store, "elements", "name", "period"),
    await factsOf(store, "collections", "name"),
    await factsOf(store, "collection_elements"),
  ];
}

/** What is told, without what the order changes: files' names and lines. */
function told({ problems }: Staged): readonly string[] {
  return problems.map(({ code, column, key }) => `${code} ${column} ${key}`).sort();
}

describe("flow/staging/stage-delivery.random", () => {
  it("comes to the same facts and problems in any order of rows and files", async (t) => {
    const store = await openFactStore(t);
    await assertHolds(
      fc.asyncProperty(university, async (world) => {
        const sheets = sheetsOf(world);
        await store.query(EVERYTHING);
        const one = await stageFiles(t, store, withManifest(written(sheets)));
        const facts = await factsOfAll(store);
        await store.query(EVERYTHING);
        const other = await stageFiles(t, store, withManifest(written(turned(sheets))));
        assert.deepEqual(await factsOfAll(store), facts);
        assert.deepEqual(told(other), told(one));
      }),
      { numRuns: 20 },
    );
  });

  it("writes nothing for the same delivery again, and balances every file", async (t) => {
    const store = await openFactStore(t);
    await assertHolds(
      fc.asyncProperty(university, async (world) => {
        const files = withManifest(written(sheetsOf(world)));
        await store.query(EVERYTHING);
        for (const staged of [await stageFiles(t, store, files), await stageFiles(t, store, files)])
          assertBalanced(staged);
        const { rows } = await store.query(
          "select sum(added + changed + removed) as moved from facts.delivery_file where run = (select max(run) from facts.delivery)",
        );
        assert.deepEqual(rows, [{ moved: 0 }]);
      }),
      { numRuns: 20 },
    );
  });

  it("removes nothing for rows that are refused, whatever is wrong with them", async (t) => {
    const store = await openFactStore(t);
    const row = fc.record({ first_name: fc.constantFrom("Zoé", "Ève"), spoilt: fc.constantFrom(...SPOILS, undefined) });
    await assertHolds(
      fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (students) => {
        const rows = students.map(({ first_name }, index) => [`${index}`, "Noël", first_name, "2006-01-12"]);
        const spoilt = rows.map((cells, index) => students[index]?.spoilt?.(cells) ?? cells);
        await store.query(EVERYTHING);
        await stageFiles(t, store, withManifest(written({ "students.csv": [HEADER, ...rows] })));
        const facts = await factsOf(store, "students", "first_name", "birth_date");
        await stageFiles(t, store, withManifest(written({ "students.csv": [HEADER, ...spoilt] })));
        assert.deepEqual(await factsOf(store, "students", "first_name", "birth_date"), facts);
      }),
      { numRuns: 25 },
    );
  });

  it("comes from one full delivery to another by the delta between them", async (t) => {
    const store = await openFactStore(t);
    const day = fc.uniqueArray(
      fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.constantFrom("x", "y"), fc.constantFrom("S1", "AN", "")),
      {
        selector: ([key]) => key,
      },
    );
    await assertHolds(
      fc.asyncProperty(day, day, async (before, after) => {
        await store.query(EVERYTHING);
        await stageFiles(
          t,
          store,
          withManifest(written({ "elements.csv": [["element_code", "name", "period"], ...after] })),
        );
        const wanted = await factsOf(store, "elements", "name", "period");
        await store.query(EVERYTHING);
        await stageFiles(
          t,
          store,
          withManifest(written({ "elements.csv": [["element_code", "name", "period"], ...before] })),
        );
        const mode = { "elements.csv": { mode: "delta" } };
        await stageFiles(
          t,
          store,
          withManifest(written({ "elements.csv": deltaBetween(before, after) }), { files: mode }),
        );
        assert.deepEqual(await factsOf(store, "elements", "name", "period"), wanted);
      }),
      { numRuns: 20 },
    );
  });
});

const HEADER = ["student_code", "family_name", "first_name", "birth_date"] as const;

/** Ways to make a row unreadable without making it another one. */
const SPOILS: readonly ((cells: readonly string[]) => readonly string[])[] = [
  (cells) => cells.with(3, "31/02/2006"),
  (cells) => cells.with(1, ""),
  (cells) => cells.with(0, ""),
  (cells) => cells.slice(0, 2),
  (cells) => [...cells, "more"],
  (cells) => cells.with(2, "Z\u0000"),
  (cells) => cells.with(2, '"Zo"é'),
  (cells) => [cells.join(",").padEnd(1_050_000, "x")],
];

function deltaBetween(
  before: readonly (readonly string[])[],
  after: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const gone = before.filter(([key]) => !after.some(([other]) => other === key));
  return [
    ["element_code", "action", "name", "period"],
    ...gone.map(([key = ""]) => [key, "delete", "", ""]),
    ...after.map(([key = "", name = "", period = ""]) => [key, "upsert", name, period === "" ? "<delete>" : period]),
  ];
}

function assertBalanced({ report }: Staged): void {
  assert.ok(report.kind === "staged");
  for (const { rows, accepted, collapsed, refused, otherYears } of report.files) {
    assert.equal(rows, accepted + collapsed + refused + otherYears);
  }
}
