import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { BUILT, SETTINGS } from "./settings.ts";

/** `npm run build:web`: builds the screens, and says what the first screen weighs against its limit. */
const LIMIT = 250_000;

await build({ ...SETTINGS, logLevel: "warn" });

const scripts = readdirSync(path.join(BUILT, "assets")).filter((file) => file.endsWith(".js"));
const main = scripts.find((file) => file.startsWith("index-")) ?? "";
const bytes = gzipSync(readFileSync(path.join(BUILT, "assets", main))).length;
console.log(`Main bundle ${main}: ${(bytes / 1000).toFixed(0)} kB gzip of ${LIMIT / 1000}; ${scripts.length} scripts.`);
process.exitCode = bytes > LIMIT ? 1 : 0;
