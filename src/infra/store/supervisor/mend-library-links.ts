import { readFile, stat, symlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { OperatorError } from "../../../model/errors.ts";
import type { Binaries } from "./locate-binaries.ts";

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the library links that the package's install script makes: npm packages hold no links, and
 * `npm ci --ignore-scripts` runs no script. OperatorError when the folder may not be written.
 */
export async function mendLibraryLinks(binaries: Binaries): Promise<void> {
  for (const link of await readLinks(binaries)) {
    // Paths in the list start at the package's root, one above the folder of the programs.
    const target = join(dirname(binaries.folder), link.target);
    if (!(await exists(target))) await makeLink(basename(link.source), target);
  }
}

async function readLinks(binaries: Binaries): Promise<readonly Link[]> {
  try {
    return JSON.parse(await readFile(join(binaries.folder, "pg-symlinks.json"), "utf8")) as readonly Link[];
  } catch {
    // Packages for systems without links have no list.
    return [];
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function makeLink(source: string, target: string): Promise<void> {
  try {
    await symlink(source, target);
  } catch (cause) {
    // Another process mended it meanwhile.
    if (await exists(target)) return;
    throw new OperatorError(`The library link ${target} is missing and cannot be made.`, {
      code: "store-programs-broken",
      facts: { link: target },
      next: "Install the packages again with their install scripts ('npm ci'), as a user who may write there.",
      cause,
    });
  }
}
