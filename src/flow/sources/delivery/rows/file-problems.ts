import type { Encoding } from "../../../../infra/csv/dialect.ts";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { FileInput } from "./file-input.ts";

/** What was found of a file that was read to its end. */
export interface FoundFile {
  readonly rows: number;
  /** Undefined where nothing was promised. */
  readonly sha256: string | undefined;
  readonly encoding: Encoding;
  /** Indexes of the columns of social-security numbers. */
  readonly numbers: readonly number[];
}

/** What is wrong with a file as a whole, now that it was read. */
export function fileProblems({ entry, form, promised }: FileInput, found: FoundFile): readonly Problem[] {
  const place = { file: entry.name };
  const problems = found.numbers.map((index) =>
    problem("social-security-column", { ...place, column: form.headings[index] ?? "" }, { by: "content" }),
  );
  const { rows, sha256 } = promised;
  if (rows !== undefined && rows !== found.rows) {
    problems.push(problem("file-count-wrong", place, { expected: rows, found: found.rows }));
  }
  if (sha256 !== undefined && sha256.toLowerCase() !== found.sha256) {
    problems.push(problem("file-hash-wrong", place, { expected: sha256, found: found.sha256 ?? "" }));
  }
  if (found.encoding !== "ascii" && found.encoding !== "utf-8") {
    problems.push(problem("encoding-detected", place, { encoding: found.encoding }));
  }
  return problems;
}
