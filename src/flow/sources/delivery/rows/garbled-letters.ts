import type { Batch, Row } from "../../../../infra/csv/batch.ts";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { RowForm } from "./row-form.ts";
import { shownCell } from "./shown-cell.ts";

/**
 * An accented letter in UTF-8 that was read as Western single bytes: `é` has become `Ã©`. Such pairs stand in no name: a capital with
 * an accent, then a sign, or what Windows and Latin 9 have in the places of signs.
 */
const GARBLED = /[ÂÃÄÅ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

/** The first byte of such a letter in a single-byte file and the second one; in UTF-8, the letter that the first became. */
const BYTES = { single: /[\xc2-\xc5][\x80-\xbf]/u, utf8: /\xc3[\x82-\x85]/u } as const;

/** Whether any row of a batch may hold garbled letters; looks at its bytes once, so that most rows need no look. */
export function mayBeGarbled({ encoding, bytes }: Batch): boolean {
  if (encoding === "ascii" || encoding.startsWith("utf-16")) return false;
  return (encoding === "utf-8" ? BYTES.utf8 : BYTES.single).test(bytes.toString("latin1"));
}

/** What to tell of the cells of a row whose letters are garbled: the row, or all it came through, is of another encoding. */
export function garbledLetters(form: RowForm, { cells }: Row): readonly Problem[] {
  return form.columns.flatMap(({ name, at }) => {
    const cell = cells[at] ?? "";
    if (!GARBLED.test(cell)) return [];
    return [problem("letters-garbled", { file: "", column: name }, { value: shownCell(cell) })];
  });
}
