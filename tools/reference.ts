import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { REFERENCE_PAGES } from "./reference/pages.ts";

/** `npm run reference`: writes the pages of docs/reference/ anew. */
const folder = path.join(import.meta.dirname, "../docs/reference");
mkdirSync(folder, { recursive: true });
for (const [file, make] of Object.entries(REFERENCE_PAGES)) {
  writeFileSync(path.join(folder, file), make());
  console.log(`docs/reference/${file}`);
}
