import { globSync, readFileSync } from "node:fs";
import path from "node:path";

/** A Markdown document of a checkout. */
export interface MarkdownDocument {
  /** From the root of the checkout. */
  readonly path: string;
  readonly text: string;
}

/** Every document at the root, in `docs/` and beside the code; reading none is an error. */
export function readDocuments(root: string): readonly MarkdownDocument[] {
  const found = globSync(["*.md", "{docs,src,test,tools,bench}/**/*.md"], { cwd: root }).toSorted();
  if (found.length === 0) throw new Error(`No Markdown document was read in ${root}.`);
  return found.map((file) => ({ path: file, text: readFileSync(path.join(root, file), "utf8") }));
}
