import { createHash, type Hash } from "node:crypto";
import type { Batch } from "../../../../infra/csv/batch.ts";
import type { Dialect, Encoding } from "../../../../infra/csv/dialect.ts";
import { readRows } from "../../../../infra/csv/read-rows.ts";
import { problem, type Problem } from "../../../../model/problem.ts";
import type { FileEnd, FileReading } from "../../port.ts";
import type { Entry } from "../container/entry.ts";
import { unreadable } from "../unreadable.ts";
import { examineRow } from "./examine-row.ts";
import type { RowForm } from "./row-form.ts";
import { SeenKeys } from "./seen-keys.ts";
import { SocialSecurityWatch } from "./social-security-watch.ts";
import { unreadableRow, wrongCellCount } from "./unreadable-row.ts";
import { writeExamined } from "./write-examined.ts";
import { OTHER_YEAR, writeRow } from "./write-row.ts";

/** A file to be read: where its bytes come from, how its rows are read, what the manifest promised of it. */
export interface FileInput {
  readonly entry: Entry;
  readonly form: RowForm;
  readonly promised: { readonly rows?: number | undefined; readonly sha256?: string | undefined };
}

/** How much of a file is read at a time, in bytes: large enough that COPY is not called for trifles. */
const BLOCK_BYTES = 262_144;

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
    const problems = this.#trouble === undefined ? this.#findings() : [this.#trouble];
    return { rows: this.#rows, otherYears: this.#otherYears, problems };
  }

  async *#bytes(): AsyncGenerator<Buffer> {
    for await (const chunk of this.#input.entry.open()) {
      this.#hash?.update(chunk);
      yield chunk;
    }
  }

  #write(batch: Batch, { separator }: Dialect): string {
    const { form } = this.#input;
    let text = "";
    for (const row of batch.rows) {
      this.#watch.see(row.cells);
      const line = writeRow(form, row, this.#seen);
      if (line === OTHER_YEAR) this.#otherYears += 1;
      else if (line !== undefined) text += line;
      else if (row.cells.length !== form.cellCount) text += writeExamined(form, wrongCellCount(form, row), this.#seen);
      else text += writeExamined(form, examineRow(form, row), this.#seen);
    }
    for (const refused of batch.refused)
      text += writeExamined(form, unreadableRow(form, batch, { ...refused, separator }), this.#seen);
    this.#rows += batch.rows.length + batch.refused.length;
    this.#encoding = batch.encoding;
    return text;
  }

  #findings(): readonly Problem[] {
    const { entry, form, promised } = this.#input;
    const place = { file: entry.name };
    const sha256 = this.#hash?.digest("hex");
    return [
      ...(promised.rows === undefined || promised.rows === this.#rows
        ? []
        : [problem("file-count-wrong", place, { expected: promised.rows, found: this.#rows })]),
      ...(sha256 === undefined || sha256 === promised.sha256?.toLowerCase()
        ? []
        : [problem("file-hash-wrong", place, { expected: promised.sha256 ?? "", found: sha256 })]),
      ...this.#watch
        .found()
        .map((index) =>
          problem("social-security-column", { ...place, column: form.headings[index] ?? "" }, { by: "content" }),
        ),
      ...(this.#encoding === "ascii" || this.#encoding === "utf-8"
        ? []
        : [problem("encoding-detected", place, { encoding: this.#encoding })]),
    ];
  }
}
