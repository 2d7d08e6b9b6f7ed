import fc from "fast-check";
import { DELIVERY_TABLE_NAMES, type DeliveryTableName, deliveryTable } from "../../src/model/delivery.ts";
import type { Row, University } from "./university.ts";

const ELEMENTS = ["EL1", "EL2", "EL3", "EL4", "EL1-FOAD"];
const COLLECTIONS = ["COL1", "COL2", "COL3"];
const GROUPS = ["GR1", "GR2", "GR3", "GR4", "GR5"];
const STUDENTS = ["22600001", "22600002", "22600003", "22600004"];
const STAFF = ["P1", "P2"];
const STEPS = ["1LANGL", "2DRT"];
/** What some rows name and no file describes. */
const GONE = "GONE";

/** Mostly the usual value, now and then another one. */
function mostly(usual: string, ...others: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
}

function flag(): fc.Arbitrary<string> {
  return mostly("0", "1");
}

/** How many rows of ten are there. */
type Often = 3 | 5 | 8 | 9;

/** A row for some of the keys; a key that is left out has none. */
function rowsFor(
  keys: readonly string[],
  row: (key: string) => fc.Arbitrary<Row>,
  often: Often = 8,
): fc.Arbitrary<Row[]> {
  const maybe = keys.map((key) =>
    fc.oneof({ weight: often, arbitrary: row(key) }, { weight: 10 - often, arbitrary: fc.constant(null) }),
  );
  return fc.tuple(...maybe).map((rows) => rows.filter((one) => one !== null));
}

/** Rows for some of the pairs of two keys. */
function rowsForPairs(
  [left, right]: readonly [readonly string[], readonly string[]],
  row: (one: string, other: string) => fc.Arbitrary<Row>,
  often: Often = 5,
): fc.Arbitrary<Row[]> {
  const pairs = left.flatMap((one) => right.map((other) => [one, other].join("|")));
  return rowsFor(
    pairs,
    (pair) => {
      const [one = "", other = ""] = pair.split("|");
      return row(one, other);
    },
    often,
  );
}

function constants(row: Row): { readonly [column: string]: fc.Arbitrary<string> } {
  return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, fc.constant(value)]));
}

function elements(): fc.Arbitrary<Row[]> {
  return rowsFor(
    ELEMENTS,
    (element_code) =>
      fc.record({
        ...constants({ element_code }),
        name: mostly(`Élément ${element_code}`, "Autre nom"),
        component_code: mostly("LVE", "DRT", ""),
        period: mostly("S1", "S2", "AN", ""),
        remote: fc.constantFrom("0", "1"),
        suspended: flag(),
        open: mostly("1", "0"),
        technical: flag(),
        teaching_hours: fc.constantFrom("0", "24"),
      }),
    9,
  );
}

function links(): fc.Arbitrary<Row[]> {
  const closed_on = mostly("", "2026-09-05");
  const ofSteps = rowsForPairs([STEPS, ELEMENTS], (parent_code, element_code) =>
    fc.record({
      ...constants({ parent_kind: "step", parent_code, parent_version: "1", element_code }),
      closed_on,
    }),
  );
  const ofElements = rowsForPairs([["EL4", "EL3"], ELEMENTS], (parent_code, element_code) =>
    fc.record({ ...constants({ parent_kind: "element", parent_code, parent_version: "", element_code }), closed_on }),
  );
  return fc.tuple(ofSteps, ofElements).map((both) => both.flat());
}

function groups(): fc.Arbitrary<Row[]> {
  return rowsFor(GROUPS, (group_code) =>
    fc.record({
      ...constants({ group_code }),
      name: fc.constantFrom("TD", "TD CEMU", `Groupe ${group_code}`),
      collection_code: fc.constantFrom("", ...COLLECTIONS),
      element_code: mostly("", ...ELEMENTS),
      last_year: mostly("", "2025", "2026"),
    }),
  );
}

function carriers(): fc.Arbitrary<Row[]> {
  return rowsFor(
    ELEMENTS,
    (carried_code) =>
      fc.record({ ...constants({ year: "2026", carried_code }), carrier_code: fc.constantFrom(GONE, ...ELEMENTS) }),
    // Often enough for chains and cycles to come about.
    3,
  );
}

function accounts(): fc.Arbitrary<Row[]> {
  return rowsFor(
    [...STUDENTS, ...STAFF].flatMap((person) => [`a|${person}`, `b|${person}`]),
    (name) => {
      const [first = "", person_code = ""] = name.split("|");
      return fc.record({
        ...constants({ username: `${first}${person_code.toLowerCase()}`, person_code }),
        kind: mostly(STAFF.includes(person_code) ? "staff" : "student", "guest"),
        email: mostly("someone@example.org", ""),
        active: mostly("1", "0"),
        family_name: mostly("", "Compte"),
      });
    },
  );
}

function administrative(): fc.Arbitrary<Row[]> {
  return rowsForPairs(
    [STUDENTS, STEPS],
    (student_code, step_code) =>
      fc.record({
        ...constants({ student_code, year: "2026", step_code, step_version: "1" }),
        state: mostly("E", "A", "R"),
        payment_state: mostly("P", "A", "N", ""),
        primary: flag(),
        remote: fc.constantFrom("0", "1"),
        exchange_direction: mostly("", "out", "in"),
        exchange_period: mostly("", "S1", "S2", "AN"),
      }),
    8,
  );
}

function registrations(): fc.Arbitrary<Row[]> {
  const known = rowsForPairs([STUDENTS, [...ELEMENTS, GONE]], registration, 8);
  return fc
    .tuple(
      known,
      rowsFor(["EL1", "EL2"], (element_code) => registration(GONE, element_code), 3),
    )
    .map((both) => both.flat());
}

function registration(student_code: string, element_code: string): fc.Arbitrary<Row> {
  return fc
    .record({
      ...constants({ student_code, element_code }),
      year: mostly("2026", "2025"),
      step: fc.constantFrom("", ...STEPS),
      carried_over: flag(),
    })
    .map(({ step, ...row }) => ({ ...row, step_code: step ?? "", step_version: step === "" ? "" : "1" }));
}

function memberships(): fc.Arbitrary<Row[]> {
  return rowsForPairs([STUDENTS, [...GROUPS, GONE]], (student_code, group_code) =>
    fc.record(constants({ student_code, year: "2026", group_code })),
  );
}

function activities(): fc.Arbitrary<Row[]> {
  return rowsFor(["A1", "A2", "A3", "A4"], (activity_id) =>
    fc.record({
      ...constants({ activity_id }),
      origin: mostly("registrar", "timetable"),
      element_code: fc.constantFrom("", GONE, ...ELEMENTS),
      group_code: fc.constantFrom("", "ELP_EL1", "ELP_EL2", ...GROUPS),
      staff_code: mostly("P1", "P2", ""),
      session_count: mostly("10", "0"),
    }),
  );
}

/** A small university in which anything may be wrong, over codes that the next one has, too. */
export const randomUniversities: fc.Arbitrary<University> = fc.record({
  components: fc.constant([
    { component_code: "LVE", name: "Langues" },
    { component_code: "DRT", name: "Droit" },
  ]),
  steps: rowsFor(STEPS, (step_code) =>
    fc.record({
      ...constants({ step_code, step_version: "1", name: `Étape ${step_code}` }),
      component_code: fc.constantFrom("LVE", "DRT"),
      level: mostly("L1", "L2", ""),
    }),
  ),
  elements: elements(),
  element_links: links(),
  carriers: carriers(),
  collections: rowsFor(COLLECTIONS, (collection_code) =>
    fc.record(constants({ collection_code, name: `Groupes ${collection_code}` })),
  ),
  collection_elements: rowsForPairs([COLLECTIONS, ELEMENTS], (collection_code, element_code) =>
    fc.record(constants({ collection_code, element_code })),
  ),
  groups: groups(),
  students: rowsFor(
    STUDENTS,
    (student_code) =>
      fc.record({
        ...constants({ student_code, family_name: `Nom ${student_code}`, first_name: "Ana" }),
        usual_name: mostly("", "Usuel"),
      }),
    9,
  ),
  administrative_registrations: administrative(),
  pedagogic_registrations: registrations(),
  group_memberships: memberships(),
  staff: rowsFor(STAFF, (staff_code) => fc.record(constants({ staff_code, family_name: "Prof", first_name: "Eva" }))),
  planned_activities: activities(),
  accounts: accounts(),
});

/** A university and how it is on a next day: most rows as they were, some come, changed or gone. */
export const randomDays: fc.Arbitrary<readonly [University, University]> = fc
  .tuple(randomUniversities, randomUniversities, fc.infiniteStream(fc.nat({ max: 4 })))
  .map(([first, other, dice]) => [first, mixed(first, other, dice)] as const);

function mixed(first: University, other: University, dice: Iterator<number>): University {
  const tables = DELIVERY_TABLE_NAMES.filter((table) => table in first).map((table) => {
    const [before, after] = [rowsByKey(table, first), rowsByKey(table, other)];
    const keys = [...new Set([...before.keys(), ...after.keys()])];
    const rows = keys.map((key) => (dice.next().value === 0 ? after : before).get(key));
    return [table, rows.filter((row) => row !== undefined)] as const;
  });
  return Object.fromEntries(tables);
}

function rowsByKey(table: DeliveryTableName, university: University): ReadonlyMap<string, Row> {
  const { key } = deliveryTable(table);
  return new Map((university[table] ?? []).map((row) => [key.map((column) => row[column] ?? "").join("|"), row]));
}

/** The same university with its rows and its tables in an order of chance. */
export function reordered(university: University, dice: Iterator<number>): University {
  const tables = Object.entries(university).map(([table, rows]) => [table, inChanceOrder(rows, dice)] as const);
  return Object.fromEntries(inChanceOrder(tables, dice));
}

function inChanceOrder<T>(values: readonly T[], dice: Iterator<number>): readonly T[] {
  return values
    .map((value) => ({ value, at: Number(dice.next().value) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
