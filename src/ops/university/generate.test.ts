import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { DeliveryTableName, Reference } from "../../model/delivery.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../../model/delivery.ts";
import type { Cells, Generated } from "./generate-for-test.ts";
import { UniversityWorkplace } from "./generate-for-test.ts";

interface Manifest {
  readonly extractedAt: string;
  readonly files: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
}

describe("ops/university/generate", () => {
  const workplace = new UniversityWorkplace();
  after(() => workplace.remove());

  async function manifestOf({ folder }: Generated): Promise<Manifest> {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  }

  it("writes the same bytes for the same options", async () => {
    const options = { students: 400, anomalies: "few", day: 2 } as const;
    const first = await manifestOf(await workplace.generate(options));
    assert.deepEqual(await manifestOf(await workplace.generate(options)), first);
  });

  it("writes another university for another seed", async () => {
    const first = await manifestOf(await workplace.generate({ students: 200, seed: 1 }));
    const second = await manifestOf(await workplace.generate({ students: 200, seed: 2 }));
    assert.notEqual(first.files["students.csv"]?.sha256, second.files["students.csv"]?.sha256);
  });

  it("is extracted at ten in the evening, a day later each day", async () => {
    assert.equal(
      (await manifestOf(await workplace.generate({ students: 30 }))).extractedAt,
      "2026-11-20T22:00:00+01:00",
    );
    assert.equal(
      (await manifestOf(await workplace.generate({ students: 30, day: 12 }))).extractedAt,
      "2026-12-02T22:00:00+01:00",
    );
  });

  it("tells rows and hash of every file in the manifest", async () => {
    const generated = await workplace.generate({ students: 100 });
    const { files } = await manifestOf(generated);
    for (const table of DELIVERY_TABLE_NAMES) {
      const { file } = deliveryTable(table);
      const bytes = await readFile(join(generated.folder, file));
      assert.equal(files[file]?.sha256, createHash("sha256").update(bytes).digest("hex"), file);
      assert.equal(files[file]?.rows, (await generated.table(table)).length, file);
    }
  });

  for (const students of [1, 65, 301, 1000]) {
    it(`makes fifteen registrations and memberships a student for ${students} students`, async () => {
      const generated = await workplace.generate({ students });
      assert.equal((await generated.table("students")).length, students);
      assert.equal((await generated.table("pedagogic_registrations")).length, 15 * students);
      assert.equal((await generated.table("group_memberships")).length, 15 * students);
    });
  }

  it("makes fourteen elements for thirty students, or as many as are wanted", async () => {
    assert.equal((await (await workplace.generate({ students: 300 })).table("elements")).length, 140);
    assert.equal((await (await workplace.generate({ students: 300, elements: 77 })).table("elements")).length, 77);
  });

  it("never repeats a key", async () => {
    const generated = await workplace.generate({ students: 1000, day: 3 });
    for (const table of DELIVERY_TABLE_NAMES) {
      const keys = (await generated.table(table)).map((row) => keyOf(row, deliveryTable(table).key));
      assert.equal(new Set(keys).size, keys.length, table);
    }
  });

  it("fills every required cell", async () => {
    const generated = await workplace.generate({ students: 300, anomalies: "few" });
    for (const table of DELIVERY_TABLE_NAMES) {
      const rows = await generated.table(table);
      const required = Object.entries(deliveryTable(table).columns).filter(([, column]) => column.required);
      for (const [name] of required)
        assert.deepEqual(
          rows.filter((row) => row[name] === ""),
          [],
          `${table}.${name}`,
        );
    }
  });

  it("resolves every reference when nothing is spoiled, on the first day and later", async () => {
    for (const day of [0, 3]) {
      const generated = await workplace.generate({ students: 1000, day });
      for (const table of DELIVERY_TABLE_NAMES) {
        const rows = await generated.table(table);
        for (const reference of deliveryTable(table).references) {
          const known = await keysOf(generated, reference.to);
          assert.deepEqual(
            named(rows, reference).filter((key) => !known.has(key)),
            [],
            `${table} to ${reference.to}`,
          );
        }
      }
    }
  });

  it("has a few very large elements and many small ones", async () => {
    const registrations = await (await workplace.generate({ students: 3000 })).table("pedagogic_registrations");
    const sizes = [...Map.groupBy(registrations, (row) => row["element_code"]).values()].map((rows) => rows.length);
    const sorted = sizes.toSorted((a, b) => b - a);
    assert.ok((sorted[0] ?? 0) > 8 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
  });

  it("refuses fewer elements than a step is made of", async () => {
    await assert.rejects(workplace.generate({ students: 10, elements: 3 }), { code: "university-option" });
  });
});

function keyOf(row: Cells, columns: readonly string[]): string {
  return columns.map((column) => row[column] ?? "").join("/");
}

async function keysOf(generated: Generated, table: DeliveryTableName): Promise<ReadonlySet<string>> {
  return new Set((await generated.table(table)).map((row) => keyOf(row, deliveryTable(table).key)));
}

/** The keys that rows point to; an empty reference points nowhere. */
function named(rows: readonly Cells[], { columns, when }: Reference): readonly string[] {
  const pointing = rows.filter((row) => !when || row[when.column] === when.is);
  return pointing.map((row) => keyOf(row, columns)).filter((key) => key.replaceAll("/", "") !== "");
}
