import type { Queries } from "../../../../infra/store/store.ts";
import { BugError } from "../../../../model/errors.ts";
import type { DatabaseReader } from "../reading/database.ts";
import { keyOf, tableOf } from "../../sets/index.ts";
import { MOODLE, type NUMBERED } from "../tables.ts";

/** A kind whose things have a number of Moodle's. */
export type NumberedKind = (typeof NUMBERED)[number];

/** Moodle's numbers of some things. */
export interface Numbers {
  has(key: readonly unknown[]): boolean;
  /** BugError when there is none: whatever is sent was found in the picture before. */
  of(key: readonly unknown[]): number;
}

/** The numbers that the picture knows of things by their keys. */
export async function knownNumbers(
  tx: Queries,
  kind: NumberedKind,
  keys: readonly (readonly unknown[])[],
): Promise<Numbers> {
  const columns = keyOf(kind);
  const wanted = columns.map((column, at) => `t.${column} = w->>${at}`).join(" and ");
  const { rows } = await tx.query<{ key: string[]; id: number }>(
    `select distinct array[${columns.map((column) => `t.${column}`).join(", ")}] as key, t.id
       from jsonb_array_elements($1::jsonb) w join ${tableOf(MOODLE, kind)} t on ${wanted} where t.id is not null`,
    [JSON.stringify(keys)],
  );
  return numbers(rows);
}

/** What identifies things in Moodle: a text, and the number of the space for those that stand in one. */
export interface Identity {
  readonly text: string;
  readonly course: number | null;
}

const LOOKUPS: Readonly<Record<NumberedKind, string>> = {
  category: "select id, idnumber as text, null as course from {course_categories} where {among idnumber}",
  course: "select id, idnumber as text, null as course from {course} where {among idnumber}",
  user: "select id, username as text, null as course from {user} where {among username} and deleted = 0",
  cohort: "select id, idnumber as text, null as course from {cohort} where {among idnumber}",
  grouping: "select id, idnumber as text, courseid as course from {groupings} where {among idnumber}",
  group: "select id, idnumber as text, courseid as course from {groups} where {among idnumber}",
};

/** The numbers that Moodle has given to things, by what it identifies them by. */
export async function givenNumbers(
  reader: DatabaseReader,
  kind: NumberedKind,
  identities: readonly Identity[],
): Promise<Numbers> {
  const texts = [...new Set(identities.map(({ text }) => text))];
  if (texts.length === 0) return numbers([]);
  const { rows } = await reader.read((database) =>
    database.query<Identity & { readonly id: number }>(LOOKUPS[kind], [texts]),
  );
  return numbers(rows.map(({ id, text, course }) => ({ id, key: [text, course] })));
}

function numbers(rows: readonly { readonly key: readonly unknown[]; readonly id: number }[]): Numbers {
  const known = new Map(rows.map(({ key, id }) => [JSON.stringify(key), id] as const));
  return {
    has: (key) => known.has(JSON.stringify(key)),
    of: (key) => {
      const id = known.get(JSON.stringify(key));
      if (id === undefined) throw new BugError("a thing is sent to Moodle that names one without a number", { key });
      return id;
    },
  };
}
