import type { TestContext } from "node:test";
import { type DeliveryTableName, deliveryTable } from "../../src/model/delivery.ts";
import type { RunReport } from "../../src/ops/runs/index.ts";
import { type Files, type ManifestSays, withManifest, writeFiles } from "./delivery.ts";
import { type Site, syncPath } from "./site.ts";

/** One row of a delivery table; columns that are not named are empty. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a university by table; a table that is not named has no file. */
export type University = Partial<Readonly<Record<DeliveryTableName, readonly Row[]>>>;

const STEP = { step_code: "1LANGL", step_version: "701" };
const YEAR = { year: "2026" };
const STAFF = ["P1", "P2"];

/** How large a small university is. */
export interface Size {
  readonly students?: number;
  readonly elements?: readonly string[];
}

/**
 * A university that nothing is wrong with: one step, elements with one group each, every student in all of them, two teachers
 * in the first. Students are `22600001`, `22600002`, …, their usernames `e22600001`, …
 */
export function aUniversity({ students = 1, elements = ["AN-10A", "AN-10B"] }: Size = {}): University {
  const codes = Array.from({ length: students }, (_, at) => `226${String(at + 1).padStart(5, "0")}`);
  return { ...offerOf(elements), ...peopleOf(codes), ...registrationsOf(codes, elements), ...planningOf(elements) };
}

/** Links of elements to those that carry them, each as `carried carrier`, or with its year behind. */
export function carriers(...links: readonly string[]): readonly Row[] {
  return links.map((link) => {
    const [carried_code = "", carrier_code = "", year = YEAR.year] = link.split(" ");
    return { year, carrier_code, carried_code };
  });
}

function offerOf(elements: readonly string[]): University {
  return {
    components: [{ component_code: "LVE", name: "Langues vivantes" }],
    steps: [{ ...STEP, name: "Licence 1A LLCE", component_code: "LVE", level: "L1" }],
    elements: elements.map((code) => ({
      element_code: code,
      name: `Langue ${code}`,
      component_code: "LVE",
      period: "S1",
    })),
    element_links: elements.map((element_code) => ({
      parent_kind: "step",
      parent_code: STEP.step_code,
      parent_version: STEP.step_version,
      element_code,
    })),
    collections: elements.map((code) => ({ collection_code: `COL-${code}`, name: `Groupes de ${code}` })),
    collection_elements: elements.map((code) => ({ collection_code: `COL-${code}`, element_code: code })),
    groups: elements.map((code) => ({ group_code: `TD-${code}`, name: `TD ${code}`, collection_code: `COL-${code}` })),
  };
}

function peopleOf(students: readonly string[]): University {
  return {
    students: students.map((student_code) => ({ student_code, family_name: `Nom ${student_code}`, first_name: "Ana" })),
    staff: STAFF.map((staff_code) => ({ staff_code, family_name: `Prof ${staff_code}`, first_name: "Eva" })),
    accounts: [
      ...students.map((code) => accountOf(`e${code}`, code, "student")),
      ...STAFF.map((code) => accountOf(`p${code}`, code, "staff")),
    ],
  };
}

function accountOf(username: string, person_code: string, kind: string): Row {
  return { username, person_code, kind, email: `${username}@example.org`, active: "1" };
}

function registrationsOf(students: readonly string[], elements: readonly string[]): University {
  const each = students.flatMap((student_code) => elements.map((element_code) => ({ student_code, element_code })));
  return {
    administrative_registrations: students.map((student_code) => ({
      student_code,
      ...YEAR,
      ...STEP,
      state: "E",
      payment_state: "P",
      primary: "1",
    })),
    pedagogic_registrations: each.map((one) => ({ ...one, ...YEAR, ...STEP })),
    group_memberships: each.map(({ student_code, element_code }) => ({
      student_code,
      ...YEAR,
      group_code: `TD-${element_code}`,
    })),
  };
}

function planningOf([first = ""]: readonly string[]): University {
  return {
    planned_activities: STAFF.map((staff_code) => ({
      activity_id: `A-${staff_code}`,
      origin: "registrar",
      element_code: first,
      staff_code,
      session_count: "10",
    })),
  };
}

/** Which rows of a table to leave out or to change. */
export interface Edit {
  /** Rows for which it is false are left out. */
  readonly keep?: (row: Row) => boolean;
  /** Columns to set on the rows of whose key any part is `of`, or on all. */
  readonly set?: Row;
  readonly of?: string;
  readonly add?: readonly Row[];
}

/** The university with the rows of some tables left out, changed or added. */
export function edited(university: University, edits: Partial<Readonly<Record<DeliveryTableName, Edit>>>): University {
  const tables = Object.entries(edits).map(([name, edit]) => {
    // The names of the record are those of its type.
    const table = name as DeliveryTableName;
    const rows = (university[table] ?? []).filter(edit.keep ?? (() => true));
    return [
      table,
      [...rows.map((row) => (isMeant(table, row, edit) ? { ...row, ...edit.set } : row)), ...(edit.add ?? [])],
    ];
  });
  return { ...university, ...Object.fromEntries(tables) };
}

function isMeant(table: DeliveryTableName, row: Row, { of }: Edit): boolean {
  return of === undefined || deliveryTable(table).key.some((column) => row[column] === of);
}

/** The university with other codes, by the old ones, wherever these stand in a row. */
export function recoded(university: University, codes: Readonly<Record<string, string>>): University {
  const tables = Object.entries(university).map(([table, rows]) => [table, rows.map(withCodes)]);
  return Object.fromEntries(tables);

  function withCodes(row: Row): Row {
    return Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, codes[cell] ?? cell]));
  }
}

/** The files of a university with their manifest; `day` counts from the first extraction. */
export function filesOf(
  university: University,
  { day = 0, ...says }: Partial<ManifestSays> & { readonly day?: number } = {},
): Files {
  const files = Object.entries(university).map(([name, rows]) => {
    const { file, columns } = deliveryTable(name as DeliveryTableName);
    const used = Object.keys(columns).filter(
      (column) => isRequired(columns[column]) || rows.some((row) => column in row),
    );
    return [file, [used.join(","), ...rows.map((row) => used.map((column) => row[column] ?? "").join(","))]];
  });
  return withManifest(Object.fromEntries(files), { extractedAt: extractedOn(day), ...says });
}

function isRequired(column: { readonly required: boolean } | undefined): boolean {
  return column?.required === true;
}

/** Extraction time of the delivery of a day, in the evening of it. */
export function extractedOn(day: number): string {
  return new Date(Date.UTC(2026, 8, 1 + day, 20, 0)).toISOString();
}

/** The whole run of a university as it is on a day. */
export async function syncUniversity(
  t: Pick<TestContext, "after">,
  site: Site,
  delivery: { readonly university: University; readonly day?: number } & Partial<ManifestSays>,
): Promise<RunReport> {
  const { university, ...says } = delivery;
  return syncPath(site, await writeFiles(t, filesOf(university, says)));
}
