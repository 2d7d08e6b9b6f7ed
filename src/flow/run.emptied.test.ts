import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { openSite, planLines, type Site } from "../../test/kits/site.ts";
import { aUniversity, edited, type Row, syncUniversity, type University } from "../../test/kits/university.ts";
import type { DeliveryTableName } from "../model/delivery.ts";

const ELEMENTS = Array.from({ length: 10 }, (_, at) => `EL${at}`);

/** Ten rows in every file that gives spaces their place, their groups and their names. */
const UNIVERSITY = tenfold(aUniversity({ elements: ELEMENTS }));

/** One step and one component an element; a student in each step, so that each has its cohort. */
function tenfold(university: University): University {
  const steps = ELEMENTS.map((code) => ({ step_code: `S-${code}`, step_version: "1" }));
  return {
    ...university,
    components: ELEMENTS.map((code) => ({ component_code: `C-${code}`, name: `Composante ${code}` })),
    steps: steps.map((step, at) => ({ ...step, name: `Licence ${at}`, component_code: `C-EL${at}`, level: "L1" })),
    element_links: ELEMENTS.map((element_code) => ({
      parent_kind: "step",
      parent_code: `S-${element_code}`,
      parent_version: "1",
      element_code,
    })),
    carriers: ELEMENTS.map((code) => ({ year: "2026", carrier_code: code, carried_code: `P-${code}` })),
    administrative_registrations: steps.map((step) => ({
      student_code: "22600001",
      year: "2026",
      ...step,
      state: "E",
      payment_state: "P",
    })),
  };
}

/** The lines of the plan on a later day on which a file has its first rows only, creations left out. */
async function withoutCreations(
  t: TestContext,
  site: Site,
  { table, rows, day = 1 }: { readonly table: DeliveryTableName; readonly rows: number; readonly day?: number },
): Promise<readonly string[]> {
  const kept = new Set<Row>(UNIVERSITY[table]?.slice(0, rows));
  const university = edited(UNIVERSITY, { [table]: { keep: (row: Row) => kept.has(row) } });
  const { run } = await syncUniversity(t, site, { university, day });
  return (await planLines(site, run)).filter((line) => !line.startsWith("create"));
}

/** What a plan does when all rows of a file are gone. */
const FOLLOWS = {
  components: ["update category"],
  steps: ["remove category", "update category", "update cohort"],
  elements: ["archive course", "suspend enrolment"],
  element_links: ["remove category", "update course"],
  collections: ["update grouping"],
} as const;

describe("flow/run.emptied", () => {
  for (const [name, sorts] of Object.entries(FOLLOWS)) {
    // The names of the record are those of tables.
    const table = name as keyof typeof FOLLOWS;

    it(`holds what follows from ${table} without rows, or with seven of ten, and not with eight`, async (t) => {
      const site = await openSite(t);
      await syncUniversity(t, site, { university: UNIVERSITY });

      const none = await withoutCreations(t, site, { table, rows: 0 });
      const all = await withoutCreations(t, site, { table, rows: 10, day: 2 });
      const seven = await withoutCreations(t, site, { table, rows: 7, day: 3 });
      const eight = await withoutCreations(t, site, { table, rows: 8, day: 4 });

      const missing = sorts.filter((sort) => !none.some((line) => line.startsWith(sort)));
      assert.deepEqual(missing, [], none.join("\n"));
      assert.deepEqual([...none, ...seven].filter(goesOn), []);
      // The categories that what waits would have gone to were made, and stayed empty.
      assert.ok(
        all.every((line) => line.startsWith("remove category")),
        all.join("\n"),
      );
      assert.ok(seven.length > 0 && eight.length > 0);
      assert.ok(eight.every(goesOn), eight.join("\n"));
    });
  }

  it("removes nobody from a carrier's space when carriers has a header and no row", async (t) => {
    const university = carrying();
    const site = await openSite(t);
    await syncUniversity(t, site, { university });

    const { run } = await syncUniversity(t, site, { university: { ...university, carriers: [] }, day: 1 });

    const taking = (await planLines(site, run)).filter((line) => /^(?:archive|remove|suspend|update)/u.test(line));
    assert.ok(taking.length > 0);
    assert.deepEqual(taking.filter(goesOn), []);
  });
});

function goesOn(line: string): boolean {
  return !line.endsWith(" held:source-shrunk");
}

/** The first element is taught in the space of the second, to the same group. */
function carrying(): University {
  return edited(aUniversity(), {
    carriers: { add: [{ year: "2026", carrier_code: "AN-10A", carried_code: "AN-10B" }] },
    collection_elements: { add: [{ collection_code: "COL-AN-10A", element_code: "AN-10B" }] },
    pedagogic_registrations: { keep: (row) => row["element_code"] === "AN-10B" },
  });
}
