import { createHash, type Hash } from "node:crypto";
import type { Batch } from "../../../../infra/csv/batch.ts";
import type { Dialect, Encoding } from "../../../../infra/csv/dialect.ts";
import { readRows } from "../../../../infra/csv/read-rows.ts";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { FileEnd, FileReading } from "../../port.ts";
import { unreadable } from "../unreadable.ts";
import { examineRow } from "./examine-row.ts";
import { fileProblems } from "./file-problems.ts";
import type { FileInput } from "./file-input.ts";
import { garbledLetters, mayBeGarbled } from "./garbled-letters.ts";
import { SeenKeys } from "./seen-keys.ts";
import { SocialSecurityWatch } from "./social-security-watch.ts";
import { unreadableRow, wrongCellCount } from "./unreadable-row.ts";
import { writeExamined } from "./write-examined.ts";
import { OTHER_YEAR, withWarnings, writeRow } from "./write-row.ts";

/**
 * How much of a file is read at a time, in bytes: large enough that COPY is not called for trifles, and small enough that the store's
 * answers are heard after some milliseconds.
 */
const BLOCK_BYTES = 16_384;

/** Begins to read a file. */
export function readFile(input: FileInput): FileReading {
  const reader = new FileReader(input);
  return { text: reader.text(), end: () => reader.end() };
}

class FileReader {
  readonly #input: FileInput;
  readonly #seen = new SeenKeys();
  readonly #watch: SocialSecurityWatch;
  readonly #hash: Hash | undefined;
  /** Why the file could not be read to its end. */
  #trouble: Problem | undefined;
  #encoding: Encoding = "ascii";
  #rows = 0;
  #otherYears = 0;

  constructor(input: FileInput) {
    this.#input = input;
    this.#watch = new SocialSecurityWatch(input.form);
    this.#hash = input.promised.sha256 === undefined ? undefined : createHash("sha256");
  }

  async *text(): AsyncGenerator<string> {
    const { name } = this.#input.entry;
    try {
      const reading = await readRows(this.#bytes(), { blockBytes: BLOCK_BYTES });
      if (reading.kind === "table") {
        for await (const batch of reading.batches) yield this.#write(batch, reading.dialect);
      } else {
        const { code, line, found } = reading.problem;
        this.#trouble = problem(code, { file: name, line }, { found });
      }
    } catch (error) {
      this.#trouble = unreadable(error, name);
    }
  }

  end(): FileEnd {
    const [rows, otherYears] = [this.#rows, this.#otherYears];
    if (this.#trouble !== undefined) return { rows, otherYears, problems: [this.#trouble] };
    const found = { rows, sha256: this.#hash?.digest("hex"), encoding: this.#encoding, numbers: this.#watch.found() };
    return { rows, otherYears, problems: fileProblems(this.#input, found) };
  }

  async *#bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of this.#input.entry.open()) {
      this.#hash?.update(chunk);
      yield chunk;
    }
  }

  #write(batch: Batch, { separator }: Dialect): string {
    const { form } = this.#input;
    const garbled = mayBeGarbled(batch);
    const lines: string[] = [];
    for (const row of batch.rows) {
      this.#watch.see(row.cells);
      const line = writeRow(form, row, this.#seen);
      if (line === OTHER_YEAR) this.#otherYears += 1;
      else if (line !== undefined) lines.push(garbled ? withWarnings(form, line, garbledLetters(form, row)) : line);
      else if (row.cells.length !== form.cellCount)
        lines.push(writeExamined(form, wrongCellCount(form, row), this.#seen));
      else lines.push(writeExamined(form, examineRow(form, row), this.#seen));
    }
    for (const refused of batch.refused)
      lines.push(writeExamined(form, unreadableRow(form, batch, { ...refused, separator }), this.#seen));
    this.#rows += batch.rows.length + batch.refused.length;
    this.#encoding = batch.encoding;
    return lines.join("");
  }
}
