import { resolve } from "node:path";
import type { TestContext } from "node:test";
import { loadMigrations } from "../../src/infra/store/load-migrations.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { openTestStore } from "./store.ts";

const FOLDERS = ["src/flow/journal/migrations", "src/flow/targets/campus/migrations"];

/** A fresh store with an empty journal and an empty campus. */
export async function openCampusStore(t: Pick<TestContext, "after">): Promise<Store> {
  const checkout = resolve(import.meta.dirname, "../..");
  return openTestStore(t, { migrations: await loadMigrations(FOLDERS.map((folder) => resolve(checkout, folder))) });
}
