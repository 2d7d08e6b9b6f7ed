import { join } from "node:path";
import { loadMigrations } from "../../infra/store/load-migrations.ts";
import type { Migration } from "../../infra/store/migrate.ts";

const SOURCES = join(import.meta.dirname, "../..");

/** Where rooms keep their tables, in the order in which they are made: what is named before what names it. */
const FOLDERS = [
  "flow/journal/migrations",
  "flow/staging/migrations",
  "flow/targets/campus/migrations",
  "flow/targets/moodle/migrations",
  "ops/access/migrations",
  "ops/lists/migrations",
  "ops/jobs/migrations",
  "ops/inbox/migrations",
  "ops/answers/migrations",
  "ops/avatars/migrations",
];

/** Every migration of the installation, in order. */
export function readMigrations(): Promise<readonly Migration[]> {
  return loadMigrations(FOLDERS.map((folder) => join(SOURCES, folder)));
}
