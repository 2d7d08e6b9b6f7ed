import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { REFERENCE_PAGES } from "./reference/pages.ts";

/** `npm run reference`: writes docs/reference/ anew; pages that nothing makes any more go. */
const folder = path.join(import.meta.dirname, "../docs/reference");
const pages = Object.entries(REFERENCE_PAGES).map(([file, make]) => ({ file, text: make() }));

rmSync(folder, { recursive: true, force: true });
for (const { file, text } of pages) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}
console.log(`Wrote ${pages.length} pages to docs/reference/.`);
