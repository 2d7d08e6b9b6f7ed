import type { Document, DocumentName, ListName, Row } from "../../contract/documents/index.ts";
import { KINDS } from "../../model/kinds.ts";
import type { Output } from "../output.ts";
import { columnsOf } from "./columns.ts";
import { avatarsLines } from "./human/avatars-lines.ts";
import { demoLines } from "./human/demo-lines.ts";
import { doctorLines } from "./human/doctor-lines.ts";
import { driftText } from "./human/drift-lines.ts";
import { failureLines } from "./human/failure-lines.ts";
import { operatorLines, tokenLines } from "./human/operator-lines.ts";
import { problemText } from "./human/problem-lines.ts";
import { publishedLines } from "./human/published-lines.ts";
import { rehearsalLines } from "./human/rehearsal-lines.ts";
import { runLines } from "./human/run-lines.ts";
import { generateLines, serveLines, storeLines } from "./human/small-lines.ts";
import { spaceLines } from "./human/space-lines.ts";
import { watchText } from "./human/watch-lines.ts";
import { symptomLines } from "./human/symptom-lines.ts";
import { whyLines } from "./human/why-lines.ts";
import { type WriteList, writeRows } from "./lists/list.ts";
import { writeTableList } from "./lists/table-list.ts";
import type { Teller } from "./teller.ts";
import type { Dialogue, View } from "./view.ts";
import { visible } from "./visible.ts";

/** What a person reads of each document. */
const LINES: { readonly [Name in DocumentName]: (document: Document<Name>, teller: Teller) => readonly string[] } = {
  run: runLines,
  why: whyLines,
  space: spaceLines,
  symptom: symptomLines,
  rehearsal: rehearsalLines,
  demo: demoLines,
  generate: generateLines,
  store: storeLines,
  doctor: doctorLines,
  published: publishedLines,
  avatars: avatarsLines,
  serve: serveLines,
  operator: operatorLines,
  token: tokenLines,
  failure: failureLines,
};

/** Lists that people read as sentences, row by row. */
const SENTENCES: { readonly [Name in ListName]?: (row: Row<Name>, teller: Teller) => string } = {
  problems: problemText,
  drift: driftText,
  watch: watchText,
};

/** What a view for people is made from. */
export interface HumanParts {
  readonly output: Output;
  readonly teller: Teller;
  readonly dialogue: Dialogue;
  /** How lists are written instead of as people read them: as CSV. */
  readonly writeList: WriteList | undefined;
}

/** For people: sentences and tables in their language. */
export function humanView({ output, teller, dialogue, writeList }: HumanParts): View {
  const inColumns = writeList ?? writeTableList;
  return {
    ...dialogue,
    show: <Name extends DocumentName>(name: Name, document: Document<Name>) =>
      output.write(
        LINES[name](document, teller)
          .map((line) => `${visible(line)}\n`)
          .join(""),
      ),
    list: <Name extends ListName>(name: Name, rows: AsyncIterable<Row<Name>>) => {
      const sentence = writeList === undefined ? SENTENCES[name] : undefined;
      if (sentence === undefined) return inColumns(output, { columns: columnsOf(name), rows });
      return writeRows(output, rows, (row) => `${visible(sentence(row, teller))}\n`);
    },
    state: (kind, rows) => inColumns(output, { columns: KINDS[kind].shown, rows }),
    remark: (text) => output.write(`${text}\n`),
  };
}
