import { KINDS, type KindName } from "../../../model/kinds.ts";

/** SQL for a thing's key and fields, but for those left out, as a JSON document; null when the row is not there. */
export function stateOf(kind: KindName, alias: string, leftOut: readonly string[] = []): string {
  const { key, fields } = KINDS[kind];
  const stated = [...key, ...fields].filter((field) => !leftOut.includes(field));
  const entries = stated.map((field) => `'${field}', ${alias}.${field}`).join(", ");
  return `case when ${alias}.${key[0]} is not null then json_build_object(${entries}) end`;
}

/** SQL for some columns of a row as a JSON document, null when the row is not there. */
export function wantedOf(alias: string, columns: readonly string[]): string {
  const listed = columns.map((column) => `${alias}.${column}`).join(", ");
  // Twice as fast as json_build_object, which asks the type of every argument of every row.
  return `case when ${alias}.${columns[0]} is not null then (select row_to_json(one) from (select ${listed}) one) end`;
}

/** SQL condition: made by a run, not by a person. */
export function isOurs(alias: string): string {
  return `coalesce(${alias}.owner not like 'person:%', true)`;
}
