import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestStore } from "../../../test/kits/store.ts";
import { DEFAULT_SETTINGS } from "../../infra/config/index.ts";
import { readMigrations } from "./migrations.ts";
import { storePlace } from "./with-installation.ts";

describe("ops/installation/with-installation", () => {
  it("makes the tables of every stage in an order that works", async (t) => {
    const store = await openTestStore(t, { migrations: await readMigrations() });

    const { rows } = await store.query<{ schema: string }>(
      "select distinct table_schema as schema from information_schema.tables order by 1",
    );
    const schemas = rows.map(({ schema }) => schema);
    for (const schema of ["campus", "decided", "facts", "journal", "wanted"])
      assert.ok(schemas.includes(schema), schema);
  });

  it("takes the server that is named before the private one", () => {
    const settings = { ...DEFAULT_SETTINGS, data: "/srv/data", database_url: "postgresql://h/db" };

    assert.deepEqual(storePlace({ settings, who: "w" }), { url: "postgresql://h/db", who: "w" });
    assert.deepEqual(storePlace({ settings: { ...settings, database_url: null }, who: "w" }), {
      dataFolder: "/srv/data",
      who: "w",
    });
  });
});
