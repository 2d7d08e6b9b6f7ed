import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { compileAtOnce } from "./compile-at-once.ts";
import { compressFiles } from "./compress.ts";
import { BUILT, SETTINGS } from "./settings.ts";

/** `npm run build:web`: builds the screens, and says what the first screen weighs against its limit. */
const LIMIT = 250_000;

await build({ ...SETTINGS, logLevel: "warn" });
compileAtOnce(path.join(BUILT, "assets"), "{index,fr,en}-*.js");
await compressFiles(BUILT);

const assets = path.join(BUILT, "assets");
const scripts = readdirSync(assets).filter((file) => file.endsWith(".js"));
const main = scripts.find((file) => file.startsWith("index-")) ?? "";
const bytes = statSync(path.join(assets, `${main}.gz`)).size;
console.log(`Main bundle ${main}: ${(bytes / 1000).toFixed(0)} kB gzip of ${LIMIT / 1000}; ${scripts.length} scripts.`);
process.exitCode = bytes > LIMIT ? 1 : 0;
