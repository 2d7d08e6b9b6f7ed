import { type KindName, KIND_NAMES } from "../../../model/kinds.ts";
import { keyOf, type Tables, tableOf } from "./tables.ts";

/** Columns of a thing that name another one: values of that one's key, in its order. */
export interface Name {
  readonly columns: readonly string[];
  readonly kind: KindName;
  /** The last column may be without value and then names nothing, or is a list and names several; default is one. */
  readonly last?: "optional" | "list";
}

const course: Name = { columns: ["course_key"], kind: "course" };
const cohort: Name = { columns: ["cohort_key"], kind: "cohort" };
const user: Name = { columns: ["username"], kind: "user" };

/** What the things of each kind name: with it nothing is made that points to nothing, nor removed while pointed to. */
const NAMES: Readonly<Record<KindName, readonly Name[]>> = {
  category: [{ columns: ["parent_key"], kind: "category", last: "optional" }],
  course: [{ columns: ["category_key"], kind: "category" }],
  user: [],
  cohort: [],
  "cohort-member": [cohort, user],
  grouping: [course],
  group: [course, { columns: ["course_key", "grouping_keys"], kind: "grouping", last: "list" }],
  enrolment: [course, user],
  membership: [{ columns: ["course_key", "group_key"], kind: "group" }, user],
  binding: [course, cohort],
};

/** Whether things of the kind may name each other, so that one change of a batch can wait for another. */
export function namesItself(kind: KindName): boolean {
  return NAMES[kind].some((name) => name.kind === kind);
}

/** The kinds whose things may name one of this kind. */
export function namersOf(kind: KindName): readonly KindName[] {
  return KIND_NAMES.filter((namer) => NAMES[namer].some((name) => name.kind === kind));
}

/** SQL condition: what the record names is there. */
export function namedIsThere(tables: Tables, kind: KindName, record: string): string {
  return allOf(NAMES[kind].flatMap((name) => nameIsThere(tables, name, record)));
}

/** The same of a thing that is there and keeps its key: what the key names was there before it. */
export function newlyNamedIsThere(tables: Tables, kind: KindName, record: string): string {
  const names = NAMES[kind].filter(({ columns }) => columns.some((column) => !keyOf(kind).includes(column)));
  return allOf(names.flatMap((name) => nameIsThere(tables, name, record)));
}

/** SQL condition: nothing names the thing of the record. */
export function isUnnamed(tables: Tables, kind: KindName, record: string): string {
  return allOf(
    KIND_NAMES.flatMap((namer) =>
      NAMES[namer]
        .filter((name) => name.kind === kind)
        .map((name) => `not exists (select from ${tableOf(tables, namer)} n where ${isNamed(name, "n", record)})`),
    ),
  );
}

// The members of a list are not looked for: they are made with the same space, just before.
function nameIsThere(tables: Tables, name: Name, record: string): readonly string[] {
  const there = `exists (select from ${tableOf(tables, name.kind)} n where ${isNamed(name, record, "n")})`;
  if (name.last === "list") return [];
  return [name.last === "optional" ? `(${record}.${name.columns.at(-1)} is null or ${there})` : there];
}

function isNamed({ columns, kind, last }: Name, namer: string, named: string): string {
  const equalities = keyOf(kind).map((key, at) => {
    const isList = last === "list" && at === columns.length - 1;
    return `${named}.${key} = ${isList ? `any (${namer}.${columns[at]})` : `${namer}.${columns[at]}`}`;
  });
  return allOf(equalities);
}

function allOf(conditions: readonly string[]): string {
  return conditions.join(" and ") || "true";
}
