import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import type { DeliveryTableName } from "../../model/delivery.ts";
import { DELIVERY_TABLE_NAMES, deliveryTable } from "../../model/delivery.ts";
import { generateUniversity } from "./index.ts";
import type { UniversityOptions } from "./index.ts";

type Cells = Readonly<Record<string, string>>;
type Manifest = {
  readonly extractedAt: string;
  readonly files: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
};

describe("ops/university/generate", () => {
  let workplace = "";

  before(async () => {
    workplace = await mkdtemp(join(tmpdir(), "university-"));
  });

  after(async () => {
    await rm(workplace, { recursive: true });
  });

  async function generated(name: string, options: UniversityOptions): Promise<string> {
    const folder = join(workplace, name);
    await generateUniversity(options, folder);
    return folder;
  }

  async function manifestOf(folder: string): Promise<Manifest> {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  }

  async function rowsOf(folder: string, table: DeliveryTableName): Promise<readonly Cells[]> {
    return parse<Cells>(await readFile(join(folder, deliveryTable(table).file)), { columns: true });
  }

  function keyOf(row: Cells, columns: readonly string[]): string {
    return columns.map((column) => row[column] ?? "").join("/");
  }

  it("writes the same bytes for the same options", async () => {
    const first = await manifestOf(await generated("first", { students: 200, anomalies: "none" }));
    assert.deepEqual(await manifestOf(await generated("again", { students: 200, anomalies: "none" })), first);
  });

  it("writes another university for another seed", async () => {
    const first = await manifestOf(await generated("seed-1", { students: 200, seed: 1 }));
    const second = await manifestOf(await generated("seed-2", { students: 200, seed: 2 }));
    assert.notEqual(first.files["students.csv"]?.sha256, second.files["students.csv"]?.sha256);
  });

  it("tells rows and hash of every file in the manifest", async () => {
    const folder = await generated("hashed", { students: 100 });
    const { files } = await manifestOf(folder);
    for (const table of DELIVERY_TABLE_NAMES) {
      const { file } = deliveryTable(table);
      const bytes = await readFile(join(folder, file));
      assert.equal(files[file]?.sha256, createHash("sha256").update(bytes).digest("hex"), file);
      assert.equal(files[file]?.rows, (await rowsOf(folder, table)).length, file);
    }
  });

  for (const students of [1, 65, 301, 1000]) {
    it(`makes fifteen registrations and memberships a student for ${students} students`, async () => {
      const folder = await generated(`counted-${students}`, { students });
      assert.equal((await rowsOf(folder, "students")).length, students);
      assert.equal((await rowsOf(folder, "pedagogic_registrations")).length, 15 * students);
      assert.equal((await rowsOf(folder, "group_memberships")).length, 15 * students);
    });
  }

  it("makes fourteen elements for thirty students, or as many as are wanted", async () => {
    assert.equal((await rowsOf(await generated("fourteen", { students: 300 }), "elements")).length, 140);
    assert.equal((await rowsOf(await generated("wanted", { students: 300, elements: 77 }), "elements")).length, 77);
  });

  it("never repeats a key", async () => {
    const folder = await generated("keys", { students: 1000 });
    for (const table of DELIVERY_TABLE_NAMES) {
      const keys = (await rowsOf(folder, table)).map((row) => keyOf(row, deliveryTable(table).key));
      assert.equal(new Set(keys).size, keys.length, table);
    }
  });

  it("fills every required cell and resolves every reference when nothing is spoiled", async () => {
    const folder = await generated("resolved", { students: 1000 });
    for (const table of DELIVERY_TABLE_NAMES) {
      const { columns, references } = deliveryTable(table);
      const rows = await rowsOf(folder, table);
      for (const [name, column] of Object.entries(columns)) {
        if (column.required)
          assert.ok(
            rows.every((row) => row[name] !== ""),
            `${table}.${name}`,
          );
      }
      for (const reference of references) {
        const known = new Set(
          (await rowsOf(folder, reference.to)).map((row) => keyOf(row, deliveryTable(reference.to).key)),
        );
        const named = rows.filter((row) => !reference.when || row[reference.when.column] === reference.when.is);
        const unknown = named
          .map((row) => keyOf(row, reference.columns))
          .filter((key) => key.replaceAll("/", "") !== "" && !known.has(key));
        assert.deepEqual(unknown, [], `${table}.${reference.columns.join("/")}`);
      }
    }
  });

  it("has a few very large elements and many small ones", async () => {
    const registrations = await rowsOf(await generated("skewed", { students: 3000 }), "pedagogic_registrations");
    const sizes = new Map<string, number>();
    for (const { element_code: code = "" } of registrations) sizes.set(code, (sizes.get(code) ?? 0) + 1);
    const sorted = [...sizes.values()].sort((a, b) => b - a);
    assert.ok((sorted[0] ?? 0) > 8 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
  });

  it("refuses fewer elements than a step is made of", async () => {
    await assert.rejects(generated("too-few", { students: 10, elements: 3 }), { code: "university-option" });
  });
});
