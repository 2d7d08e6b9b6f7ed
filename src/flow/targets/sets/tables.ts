import { type Kind, KINDS, type KindName } from "../../../model/kinds.ts";

/** Where the things of a target stand in the store: one table a kind, named like it, with the columns of key and fields. */
export interface Tables {
  readonly schema: string;
  /** Columns that only people write, beside the fields of the kind. */
  readonly peoples: Partial<Record<KindName, readonly string[]>>;
  /** Columns that are the target's own affair: no change holds them and nobody is told. */
  readonly own: readonly string[];
}

/** The table of a kind: `campus.cohort_member`. */
export function tableOf({ schema }: Tables, kind: KindName): string {
  return `${schema}.${kind.replaceAll("-", "_")}`;
}

/** Key columns of a kind's table, in declared order. */
export function keyOf(kind: KindName): readonly string[] {
  return KINDS[kind].key;
}

/** Columns beside the key that a change may set: the fields of the kind and those of people. */
export function settableOf({ peoples }: Tables, kind: KindName): readonly string[] {
  const { fields }: Kind = KINDS[kind];
  return [...fields, ...(peoples[kind] ?? [])];
}

/** SQL condition: people have written nothing in the row. */
export function isUntouched({ peoples }: Tables, kind: KindName, row: string): string {
  return ["true", ...(peoples[kind] ?? []).map((column) => `${row}.${column} is null`)].join(" and ");
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

/** SQL of what is there of a thing, as a document. */
export function foundOf({ own }: Tables, row: string): string {
  return own.map((column) => ` - '${column}'`).reduce((sql, less) => sql + less, `to_jsonb(${row})`);
}

/** SQL condition: writing the state over the row would alter nothing. Compared as typed values, so that one instant in two zones is equal. */
export function isAs(row: string, state: string): string {
  return `(jsonb_populate_record(${row}, ${state}) is not distinct from ${row})`;
}
