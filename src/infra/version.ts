import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version in package.json. */
export const VERSION = readVersion();

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, "../../package.json"), "utf8");
  return /"version": "(?<version>[^"]+)"/.exec(text)?.groups?.["version"] ?? "";
}
