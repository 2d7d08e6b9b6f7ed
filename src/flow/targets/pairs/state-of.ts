import { KINDS, type KindName } from "../../../model/kinds.ts";

/** SQL for a thing's key and fields as a JSON document, null when the row is not there. */
export function stateOf(kind: KindName, alias: string): string {
  const { key, fields } = KINDS[kind];
  const entries = [...key, ...fields].map((field) => `'${field}', ${alias}.${field}`).join(", ");
  return `case when ${alias}.${key[0]} is not null then json_build_object(${entries}) end`;
}

/** SQL for some columns of a row as a JSON document, null when the row is not there. */
export function wantedOf(alias: string, columns: readonly string[]): string {
  const entries = columns.map((column) => `'${column}', ${alias}.${column}`).join(", ");
  return `case when ${alias}.${columns[0]} is not null then json_build_object(${entries}) end`;
}

/** SQL condition: made by a run, not by a person. */
export function isOurs(alias: string): string {
  return `coalesce(${alias}.owner not like 'person:%', true)`;
}

/** SQL for the context of a space, from the row `c` of `compare_course`. */
export const SPACE_CONTEXT = `'component', c.component, 'step', c.step, 'collides', coalesce(c.collides, false),
  'cycle', coalesce(c.cycle, false), 'course_wanted', coalesce(c.wanted, false),
  'course_suspended', coalesce(c.suspended, false), 'course_archived', coalesce(c.archived, false)`;
