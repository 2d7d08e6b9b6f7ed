import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = join(import.meta.dirname, "..");

/** What decides, and the words that it decides in. */
const DECIDING = ["model", "flow/rules", "flow/desired", "flow/staging/cases", "flow/journal/decided"];

let known: string | undefined;

/** SHA-256 of the part of the program that decides: decisions that another one made are no longer sure to be right. */
export function programDigest(): string {
  known ??= digestOf(DECIDING.flatMap((folder) => globSync(`${folder}/**/!(*.test).ts`, { cwd: SOURCES })));
  return known;
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files.toSorted()) hash.update(`${file}\0`).update(readFileSync(join(SOURCES, file)));
  return hash.digest("hex");
}
