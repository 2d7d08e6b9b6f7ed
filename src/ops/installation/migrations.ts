import { join } from "node:path";
import { loadMigrations } from "../../infra/store/load-migrations.ts";
import type { Migration } from "../../infra/store/migrate.ts";

const FLOW = join(import.meta.dirname, "../../flow");

/** Where the stages keep their tables, in the order in which they are made: what is named before what names it. */
const FOLDERS = ["journal/migrations", "staging/migrations", "targets/campus/migrations"];

/** Every migration of the installation, in order. */
export function readMigrations(): Promise<readonly Migration[]> {
  return loadMigrations(FOLDERS.map((folder) => join(FLOW, folder)));
}
