import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MarkdownDocument } from "./read-documents.ts";

const LINK = /\[[^\]]*\]\((?<target>[^)\s]+)\)/g;
const CODE_BLOCK = /^```.*?^```/gms;

/** Relative links of a document that lead to no file or to no heading, each as a sentence. */
export function brokenLinks(root: string, document: MarkdownDocument): readonly string[] {
  const links = document.text.replaceAll(CODE_BLOCK, "").matchAll(LINK);
  return Array.from(links, (match) => match.groups?.["target"] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => !leadsSomewhere(root, document, target))
    .map((target) => `${document.path} links to ${target}, which is not there`);
}

function leadsSomewhere(root: string, document: MarkdownDocument, target: string): boolean {
  const [file = "", heading] = target.split("#");
  const full = path.join(root, path.dirname(document.path), file);
  if (file !== "" && !existsSync(full)) return false;
  if (heading === undefined) return true;
  return anchorsOf(file === "" ? document.text : readFileSync(full, "utf8")).includes(heading);
}

/** The anchors that headings get: lower case, words joined by hyphens, other signs dropped. */
function anchorsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/^#+ (?<title>.+)$/gm), (match) =>
    (match.groups?.["title"] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
