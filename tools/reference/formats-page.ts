import { DELIVERY_FORMAT, DELIVERY_TABLE_NAMES, EXCHANGE_PROGRAMMES, deliveryTable } from "../../src/model/delivery.ts";
import type { Column, DeliveryTableName, Reference } from "../../src/model/delivery.ts";
import { KINDS, KIND_NAMES } from "../../src/model/kinds.ts";
import { code, codes, page, table } from "./markdown.ts";
import { TABLE_SENTENCES } from "./table-sentences.ts";

const TYPES: Readonly<Record<Column["type"], string>> = {
  code: "code: trimmed; repaired only with a warning that shows before and after",
  text: "text as it is",
  choice: "one of a closed list",
  integer: "whole number, zero or more",
  flag: "`1 0 O N oui non true false yes no`",
  day: "`2026-11-20`, `20/11/2026` or `20261120`",
  year: "four digits; the year in which the academic year begins",
  instant: "ISO 8601; without zone the configured one is taken",
};

/** The page of every file that is read and of every list that `state` writes. */
export function formatsPage(): string {
  return page("Formats", [
    `A delivery is a folder or a zip with CSV files and, best, a \`manifest.json\` of format \`${DELIVERY_FORMAT}\`.`,
    "A file is recognised by its header: column order is free, and names ignore case and surrounding space.",
    "The key of a table is what tells two rows apart; a column of the key that is absent counts as the empty text.",
    "## Types of columns",
    table(["Type", "Read as"], Object.entries(TYPES)),
    ...DELIVERY_TABLE_NAMES.flatMap(tableBlocks),
    "## Exchange programmes",
    "An empty direction or period of an administrative registration is taken from this list.",
    table(
      ["Programme", "Direction", "Period", "Label"],
      EXCHANGE_PROGRAMMES.map((row) => [row.programme, row.direction, row.period, row.label]),
    ),
    "## What `state` lists",
    "One row a thing, sorted by key, without run ids and write times.",
    table(
      ["Kind", "Key", "Columns"],
      KIND_NAMES.map((kind) => [code(kind), codes(KINDS[kind].key), codes(KINDS[kind].shown)]),
    ),
  ]);
}

function tableBlocks(name: DeliveryTableName): readonly string[] {
  const { file, key, columns, references, yearly } = deliveryTable(name);
  const facts = [
    TABLE_SENTENCES[name],
    `Key: ${codes(key)}.`,
    ...references.map(referenceSentence),
    ...(yearly ? ["Rows of another year are counted and left out."] : []),
  ];
  const rows = Object.entries(columns).map(([column, declared]) => columnRow(column, declared));
  return [`## \`${file}\``, facts.join("\n"), table(["Column", "Type", "Required", "When absent or empty"], rows)];
}

function referenceSentence({ columns, to, when }: Reference): string {
  const condition = when === undefined ? "" : `, where ${code(when.column)} is ${code(when.is)}`;
  return `${codes(columns)} ${columns.length > 1 ? "name" : "names"} a row of \`${deliveryTable(to).file}\`${condition}; one that names nothing is a warning.`;
}

function columnRow(name: string, column: Column): readonly string[] {
  const spellings = column.aliases === undefined ? "" : ` (also ${codes(column.aliases)})`;
  const type = column.choices === undefined ? column.type : codes(column.choices);
  return [`${code(name)}${spellings}`, type, column.required ? "yes" : "", column.required ? "" : absence(column)];
}

function absence({ whenAbsent, whenEmpty }: Column): string {
  const absent = valueText(whenAbsent);
  return whenEmpty === undefined ? absent : `absent: ${absent}; empty: ${valueText(whenEmpty)}`;
}

function valueText(value: Column["whenAbsent"]): string {
  if (value === null) return "no value";
  return value === "" ? "the empty text" : code(String(value));
}
