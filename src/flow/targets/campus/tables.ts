import { type Kind, KINDS, type KindName } from "../../../model/kinds.ts";

/** Columns that only people write, beside the fields of the kind. */
const PEOPLES: Partial<Record<KindName, readonly string[]>> = {
  course: ["starts_at", "ends_at", "format", "summary", "idnumber"],
};

/** The table of a kind: `campus.cohort_member`. */
export function tableOf(kind: KindName): string {
  return `campus.${kind.replaceAll("-", "_")}`;
}

/** Key columns of a kind's table, in declared order. */
export function keyOf(kind: KindName): readonly string[] {
  return KINDS[kind].key;
}

/** Columns beside the key that a change may set: the fields of the kind and those of people. */
export function settableOf(kind: KindName): readonly string[] {
  const { fields }: Kind = KINDS[kind];
  return [...fields, ...(PEOPLES[kind] ?? [])];
}

/** SQL condition: people have written nothing in the row. */
export function isUntouched(kind: KindName, row: string): string {
  return ["true", ...(PEOPLES[kind] ?? []).map((column) => `${row}.${column} is null`)].join(" and ");
}

/** SQL condition: the row is the thing of the change. */
export function isThing(kind: KindName, row: string, change: string): string {
  return keyOf(kind)
    .map((column, at) => `${row}.${column} = ${change}.key[${at + 1}]`)
    .join(" and ");
}

/** SQL condition: the row is the thing of the change once it is made; only a space may go on under another key. */
export function isThingAfter(kind: KindName, row: string, change: string): string {
  if (kind !== "course") return isThing(kind, row, change);
  return `${row}.course_key = coalesce(${change}.after->>'course_key', ${change}.key[1])`;
}

/** SQL of what is there of a thing, as a document; since which run it is so is the campus's own affair. */
export function foundOf(row: string): string {
  return `to_jsonb(${row}) - 'since_run'`;
}

/** SQL condition: writing the state over the row would alter nothing. Compared as typed values, so that one instant in two zones is equal. */
export function isAs(row: string, state: string): string {
  return `(jsonb_populate_record(${row}, ${state}) is not distinct from ${row})`;
}
