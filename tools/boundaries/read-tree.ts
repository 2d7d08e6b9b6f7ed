import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { readImports, type Import } from "./read-imports.ts";

/** A source file of a checkout and what it imports. */
export interface SourceFile {
  /** From the root of the checkout, with forward slashes. */
  readonly path: string;
  readonly imports: readonly ResolvedImport[];
}

/** An import with the file it leads to. */
export interface ResolvedImport extends Import {
  /** The imported file's path from the root; undefined for packages, `node:` modules and computed imports. */
  readonly file: string | undefined;
}

/** Reads every `.ts` and `.tsx` file below the folders of a checkout; reading none is an error. */
export function readTree(root: string, folders: readonly string[]): readonly SourceFile[] {
  const there = folders.filter((folder) => existsSync(path.join(root, folder)));
  const found = globSync(
    there.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: root, exclude: ["**/node_modules"] },
  );
  if (found.length === 0) throw new Error(`No source file was read below ${folders.join(", ")} in ${root}.`);
  return found.toSorted().map((file) => readFile(root, file));
}

function readFile(root: string, file: string): SourceFile {
  const imports = readImports(readFileSync(path.join(root, file), "utf8"));
  return { path: file, imports: imports.map((found) => ({ ...found, file: resolve(file, found.specifier) })) };
}

function resolve(from: string, specifier: string | null): string | undefined {
  return specifier?.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier) : undefined;
}
