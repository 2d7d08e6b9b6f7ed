import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";
import { problemText } from "./problem-lines.ts";
import { tableLines } from "./table.ts";

/** What was read, file by file; `rows = accepted + collapsed + refused + other years`. */
export function deliveryLines(run: Document<"run">, teller: Teller): readonly string[] {
  const { say, words, time } = teller;
  const { delivery } = run;
  const screen = words.screens.delivery;
  if (run.refusals.length > 0)
    return [say(screen.refused), ...run.refusals.map((refusal) => problemText(refusal, teller))];
  if (delivery === null) return [];
  const title = { source: delivery.source, year: delivery.year, extracted: time(delivery.extracted_at) };
  return [say(screen.title, title), ...fileLines(delivery.files, teller)];
}

type Files = NonNullable<Document<"run">["delivery"]>["files"];

function fileLines(files: Files, { say, words, locale }: Teller): readonly string[] {
  const screen = words.screens.delivery;
  const heads = [
    screen.file,
    screen.rows,
    screen.accepted,
    screen.collapsed,
    screen.refusedRows,
    screen.otherYears,
    screen.added,
    screen.changed,
    screen.removed,
  ].map((text) => say(text));
  const rows = files.map((file) => {
    const { rows, accepted, collapsed, refused, other_years, added, changed, removed } = file;
    const counts = [rows, accepted, collapsed, refused, other_years, added, changed, removed];
    return [file.file, ...counts.map((count) => count.toLocaleString(locale))];
  });
  return tableLines([heads, ...rows], { numbers: new Set([1, 2, 3, 4, 5, 6, 7, 8]), indent: "  " });
}
