import { spawnSync } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import path from "node:path";
import { BUILT, SCREENS } from "./settings.ts";

/** Before the demonstration and the tests: builds the screens where they are missing or older than what they are made of. */
const built = path.join(BUILT, "index.html");
const sources = globSync(["web/**/*.{ts,tsx,css,html,svg}", "src/{contract,model}/**/*.ts", "tools/web/*.ts"], {
  cwd: path.join(SCREENS, ".."),
  exclude: ["web/dist"],
});

if (!existsSync(built) || sources.some(isNewer)) {
  process.exitCode =
    spawnSync(process.execPath, [path.join(import.meta.dirname, "build.ts")], { stdio: "inherit" }).status ?? 1;
}

function isNewer(source: string): boolean {
  return statSync(path.join(SCREENS, "..", source)).mtimeMs > statSync(built).mtimeMs;
}
