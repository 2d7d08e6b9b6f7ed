import { z } from "zod";
import { KIND_NAMES } from "../../model/kinds.ts";
import { operatorDocument, operatorLine, tokenDocument } from "./access.ts";
import { avatarsDocument } from "./avatars-document.ts";
import { doctorDocument } from "./doctor-document.ts";
import { rehearsalDocument } from "./rehearsal-document.ts";
import { decisionRow, driftRow, holdRow, movedRow, problemRow, stateRow, teacherRow, watchRow } from "./rows.ts";
import { publishedDocument } from "./published-document.ts";
import { runDocument, runRow } from "./run-document.ts";
import { demoDocument, failureDocument, generateDocument, serveDocument, storeDocument } from "./small-documents.ts";
import { spaceDocument } from "./space-document.ts";
import { symptomDocument, symptomRow } from "./symptom-document.ts";
import { whyDocument } from "./why-document.ts";

/** What commands show as one value: the same one becomes JSON and what people read. */
export const DOCUMENTS = {
  run: runDocument,
  why: whyDocument,
  space: spaceDocument,
  symptom: symptomDocument,
  rehearsal: rehearsalDocument,
  demo: demoDocument,
  generate: generateDocument,
  store: storeDocument,
  doctor: doctorDocument,
  published: publishedDocument,
  avatars: avatarsDocument,
  serve: serveDocument,
  operator: operatorDocument,
  token: tokenDocument,
  failure: failureDocument,
} as const;
export type DocumentName = keyof typeof DOCUMENTS;

/** The value of a document. */
export type Document<Name extends DocumentName> = z.infer<(typeof DOCUMENTS)[Name]>;

/** What commands list row by row: an array in JSON, one line a row otherwise. */
export const LISTS = {
  decisions: decisionRow,
  teachers: teacherRow,
  holds: holdRow,
  drift: driftRow,
  watch: watchRow,
  symptoms: symptomRow,
  moved: movedRow,
  problems: problemRow,
  runs: runRow,
  operators: operatorLine,
} as const;
export type ListName = keyof typeof LISTS;

/** One row of a list. */
export type Row<Name extends ListName> = z.infer<(typeof LISTS)[Name]>;

/** Every schema by the name of its file in docs/reference/schemas. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  ...DOCUMENTS,
  ...Object.fromEntries(Object.entries(LISTS).map(([name, row]) => [name, z.array(row)])),
  ...Object.fromEntries(KIND_NAMES.map((kind) => [`state-${kind}`, z.array(stateRow(kind))])),
};
