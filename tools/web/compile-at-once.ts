import { globSync, readFileSync, writeFileSync } from "node:fs";

/** Understood by Chromium from 136 on, and by nobody else: the functions of this file are called at once. */
const CALLED_AT_ONCE = "//# allFunctionsCalledOnLoad";

/**
 * Has the browser read scripts whole while it fetches them, beside its main thread: else it reads each function there when it is
 * first called, after having passed over it once already. For what is called at the start only.
 */
export function compileAtOnce(folder: string, names: string): void {
  for (const file of globSync(names, { cwd: folder })) {
    const path = `${folder}/${file}`;
    writeFileSync(path, `${CALLED_AT_ONCE}\n${readFileSync(path, "utf8")}`);
  }
}
