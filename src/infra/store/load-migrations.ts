import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import type { Migration } from "./migrate.ts";

/**
 * Reads the `*.sql` files of folders: folders in the order given, files by name. A migration is called after the stage
 * that owns it and its file: `src/flow/journal/migrations/001-runs.sql` is `journal/001-runs`.
 */
export async function loadMigrations(folders: readonly string[]): Promise<readonly Migration[]> {
  const loaded = await Promise.all(folders.map(loadFolder));
  return loaded.flat();
}

async function loadFolder(folder: string): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((file) => extname(file) === ".sql").sort();
  return Promise.all(
    files.map(async (file) => ({
      name: `${stageOf(folder)}/${basename(file, ".sql")}`,
      sql: await readFile(join(folder, file), "utf8"),
    })),
  );
}

function stageOf(folder: string): string {
  return basename(folder) === "migrations" ? basename(dirname(folder)) : basename(folder);
}
