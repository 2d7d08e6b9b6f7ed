import { CONTACT_KINDS } from "./reasons.ts";

/**
 * The neutral delivery: every table a source may hand over, its key, its columns and what they point to.
 * Parser, staging, templates and reference pages are all made from this one declaration.
 */

/** How a cell is read. `code` is trimmed and may be repaired; `flag` is a boolean; `day` is YYYY-MM-DD; `instant` is ISO 8601 with zone. */
export type ColumnType = "code" | "text" | "choice" | "integer" | "flag" | "day" | "year" | "instant";

/** One declared column of a delivery table. */
export interface Column {
  readonly type: ColumnType;
  /** The column must be there and every cell filled. */
  readonly required: boolean;
  /** What an absent column or an empty cell means in a full delivery; `null` is no value. */
  readonly whenAbsent: string | number | boolean | null;
  /** What an empty cell means where it differs from an absent column. */
  readonly whenEmpty?: string;
  /** The closed list of a `choice`, in the spelling we store. */
  readonly choices?: readonly string[];
  /** Other header names that are accepted. */
  readonly aliases?: readonly string[];
}

/** Columns that name a row of another table; only warned about when they point to nothing. */
export interface Reference {
  readonly columns: readonly string[];
  readonly to: DeliveryTableName;
  /** The reference holds only where another column has this value. */
  readonly when?: { readonly column: string; readonly is: string };
}

/** One table of the delivery contract. */
export interface DeliveryTable {
  readonly file: string;
  /** Columns that identify a row; an absent one counts as the empty text. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly references: readonly Reference[];
  /** Rows of another year are counted and left out. */
  readonly yearly: boolean;
}

function code(more: Partial<Column> = {}): Column {
  return { type: "code", required: false, whenAbsent: null, ...more };
}

function text(more: Partial<Column> = {}): Column {
  return { type: "text", required: false, whenAbsent: null, ...more };
}

function flag(whenAbsent: boolean): Column {
  return { type: "flag", required: false, whenAbsent };
}

function integer(more: Partial<Column> = {}): Column {
  return { type: "integer", required: false, whenAbsent: null, ...more };
}

function choice(choices: readonly string[], required = true): Column {
  return { type: "choice", required, whenAbsent: null, choices };
}

const day: Column = { type: "day", required: false, whenAbsent: null };
const instant: Column = { type: "instant", required: false, whenAbsent: null };
const year: Column = { type: "year", required: true, whenAbsent: null };
const maybeYear: Column = { type: "year", required: false, whenAbsent: null };
const keyCode = code({ required: true });
/** An optional part of a key: absent counts as the empty text, so that keys compare without nulls. */
const keyPart = code({ whenAbsent: "" });
const name = text({ required: true });

/** Every table of `passerelle-delivery/1`, in the order in which problems are told. */
export const DELIVERY_TABLES = {
  components: {
    file: "components.csv",
    key: ["component_code"],
    columns: { component_code: keyCode, name, parent_code: code(), active: flag(true) },
    references: [{ columns: ["parent_code"], to: "components" }],
    yearly: false,
  },
  steps: {
    file: "steps.csv",
    key: ["step_code", "step_version"],
    columns: {
      step_code: keyCode,
      step_version: keyCode,
      name,
      component_code: keyCode,
      level: text(),
      site: text(),
      first_year: maybeYear,
      last_year: maybeYear,
    },
    references: [{ columns: ["component_code"], to: "components" }],
    yearly: false,
  },
  elements: {
    file: "elements.csv",
    key: ["element_code"],
    columns: {
      element_code: keyCode,
      name,
      short_name: text(),
      nature: text(),
      component_code: code(),
      period: choice(["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "AN"], false),
      remote: flag(false),
      suspended: flag(false),
      open: flag(true),
      technical: flag(false),
      teaching_hours: integer({ whenAbsent: 0 }),
      responsible_codes: text(),
      created_at: instant,
      updated_at: instant,
    },
    references: [{ columns: ["component_code"], to: "components" }],
    yearly: false,
  },
  element_links: {
    file: "element_links.csv",
    key: ["parent_kind", "parent_code", "parent_version", "element_code"],
    columns: {
      parent_kind: choice(["step", "element"]),
      parent_code: keyCode,
      parent_version: keyPart,
      element_code: keyCode,
      list_type: choice(["O", "F", "X"], false),
      closed_on: day,
    },
    references: [
      { columns: ["parent_code", "parent_version"], to: "steps", when: { column: "parent_kind", is: "step" } },
      { columns: ["parent_code"], to: "elements", when: { column: "parent_kind", is: "element" } },
      { columns: ["element_code"], to: "elements" },
    ],
    yearly: false,
  },
  carriers: {
    file: "carriers.csv",
    key: ["year", "carried_code"],
    columns: { year, carrier_code: keyCode, carried_code: keyCode },
    references: [
      { columns: ["carrier_code"], to: "elements" },
      { columns: ["carried_code"], to: "elements" },
    ],
    yearly: true,
  },
  collections: {
    file: "collections.csv",
    key: ["collection_code"],
    columns: { collection_code: keyCode, name: text() },
    references: [],
    yearly: false,
  },
  collection_elements: {
    file: "collection_elements.csv",
    key: ["collection_code", "element_code"],
    columns: { collection_code: keyCode, element_code: keyCode },
    references: [
      { columns: ["collection_code"], to: "collections" },
      { columns: ["element_code"], to: "elements" },
    ],
    yearly: false,
  },
  groups: {
    file: "groups.csv",
    key: ["group_code"],
    columns: {
      group_code: keyCode,
      name,
      collection_code: code(),
      element_code: code(),
      first_year: maybeYear,
      last_year: maybeYear,
      capacity: integer(),
    },
    references: [
      { columns: ["collection_code"], to: "collections" },
      { columns: ["element_code"], to: "elements" },
    ],
    yearly: false,
  },
  contacts: {
    file: "contacts.csv",
    key: ["kind", "component_code", "name"],
    columns: {
      kind: choice(CONTACT_KINDS),
      component_code: keyPart,
      name,
      email: text(),
    },
    references: [{ columns: ["component_code"], to: "components" }],
    yearly: false,
  },
  students: {
    file: "students.csv",
    key: ["student_code"],
    columns: {
      student_code: keyCode,
      ine: text(),
      family_name: name,
      usual_name: text(),
      first_name: name,
      chosen_first_name: text(),
      birth_date: day,
      sex: text(),
      nationality_code: text(),
      photo_consent: flag(false),
      updated_at: instant,
    },
    references: [],
    yearly: false,
  },
  administrative_registrations: {
    file: "administrative_registrations.csv",
    key: ["student_code", "year", "step_code", "step_version", "state", "registered_at"],
    columns: {
      student_code: keyCode,
      year,
      step_code: keyCode,
      step_version: keyCode,
      state: choice(["E", "A", "R"]),
      payment_state: text({ whenEmpty: "" }),
      primary: flag(false),
      remote: flag(false),
      exchange_programme: text(),
      exchange_direction: choice(["out", "in"], false),
      exchange_period: choice(["S1", "S2", "AN"], false),
      registered_at: { type: "instant", required: false, whenAbsent: "" },
      cancelled_at: instant,
      updated_at: instant,
    },
    references: [
      { columns: ["student_code"], to: "students" },
      { columns: ["step_code", "step_version"], to: "steps" },
    ],
    yearly: true,
  },
  pedagogic_registrations: {
    file: "pedagogic_registrations.csv",
    key: ["student_code", "year", "element_code", "step_code", "step_version"],
    columns: {
      student_code: keyCode,
      year,
      step_code: keyPart,
      step_version: keyPart,
      element_code: keyCode,
      carried_over: flag(false),
      registered_at: instant,
      updated_at: instant,
    },
    references: [
      { columns: ["student_code"], to: "students" },
      { columns: ["element_code"], to: "elements" },
      { columns: ["step_code", "step_version"], to: "steps" },
    ],
    yearly: true,
  },
  group_memberships: {
    file: "group_memberships.csv",
    key: ["student_code", "year", "group_code"],
    columns: { student_code: keyCode, year, group_code: keyCode, updated_at: instant },
    references: [
      { columns: ["student_code"], to: "students" },
      { columns: ["group_code"], to: "groups" },
    ],
    yearly: true,
  },
  staff: {
    file: "staff.csv",
    key: ["staff_code"],
    columns: { staff_code: keyCode, family_name: name, first_name: name, component_code: code(), updated_at: instant },
    references: [{ columns: ["component_code"], to: "components" }],
    yearly: false,
  },
  planned_activities: {
    file: "planned_activities.csv",
    key: ["activity_id"],
    columns: {
      activity_id: keyCode,
      origin: choice(["registrar", "timetable"]),
      element_code: code(),
      group_code: code(),
      staff_code: code(),
      session_count: integer({ required: true }),
      first_session_at: instant,
      last_session_at: instant,
      updated_at: instant,
    },
    references: [
      { columns: ["element_code"], to: "elements" },
      { columns: ["group_code"], to: "groups" },
    ],
    yearly: false,
  },
  accounts: {
    file: "accounts.csv",
    key: ["username"],
    columns: {
      username: keyCode,
      person_code: keyCode,
      kind: choice(["student", "staff", "guest", "adjunct"]),
      email: text(),
      active: flag(true),
      family_name: text(),
      first_name: text(),
      component_code: code(),
      updated_at: instant,
    },
    references: [
      { columns: ["person_code"], to: "students", when: { column: "kind", is: "student" } },
      { columns: ["person_code"], to: "staff", when: { column: "kind", is: "staff" } },
      { columns: ["component_code"], to: "components" },
    ],
    yearly: false,
  },
} as const satisfies Readonly<Record<string, DeliveryTableShape>>;

/** The shape checked by `satisfies`; table names are closed by the declaration itself. */
interface DeliveryTableShape extends Omit<DeliveryTable, "references"> {
  readonly references: readonly (Omit<Reference, "to"> & { readonly to: string })[];
}

/** The name of a delivery table, also of its fact table in the store. */
export type DeliveryTableName = keyof typeof DELIVERY_TABLES;

/** All table names in declared order. */
export const DELIVERY_TABLE_NAMES = Object.keys(DELIVERY_TABLES) as readonly DeliveryTableName[];

/** The declaration of one table, by name. */
export function deliveryTable(table: DeliveryTableName): DeliveryTable {
  return DELIVERY_TABLES[table];
}

/** The identifier in a manifest of this format. */
export const DELIVERY_FORMAT = "passerelle-delivery/1";

/** Exchange programmes of the reference documents: programme and direction give the label and the period. */
export const EXCHANGE_PROGRAMMES = [
  { programme: "1", direction: "in", period: "S1", label: "Erasmus+ Accueil S1" },
  { programme: "1", direction: "out", period: "S1", label: "Erasmus+ Départ S1" },
  { programme: "2", direction: "in", period: "S2", label: "Erasmus+ Accueil S2" },
  { programme: "2", direction: "out", period: "S2", label: "Erasmus+ Départ S2" },
  { programme: "3", direction: "in", period: "AN", label: "Erasmus+ Accueil An" },
  { programme: "3", direction: "out", period: "AN", label: "Erasmus+ Départ An" },
  { programme: "4", direction: "in", period: "S1", label: "Erasmus Free Mover Acc S1" },
  { programme: "4", direction: "out", period: "S1", label: "Erasmus Free Mover Dép S1" },
  { programme: "5", direction: "in", period: "S1", label: "Autre programme UE Acc S1" },
  { programme: "5", direction: "out", period: "AN", label: "Autre programme UE Dép An" },
  { programme: "6", direction: "in", period: "AN", label: "Echanges Interuniv Acc An" },
  { programme: "6", direction: "out", period: "AN", label: "Echanges Interuniv Dép An" },
] as const;
