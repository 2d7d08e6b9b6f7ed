import type { NumberedKind } from "../tables.ts";
import { columnsOf, copyReadingText } from "./copy-reading.ts";
import { type Database, type DatabasePlace, type DatabaseReader, withDatabase } from "./database.ts";
import type { Description, Identity, Numbered, Portion, Reader, Sight } from "./reader.ts";
import { READ_KINDS, READINGS } from "./readings.ts";
import { seeBindings } from "./see-bindings.ts";

/** Reads a Moodle by its database for some work: everything at each look, as of one moment. */
export function readingDatabase<T>(place: DatabasePlace, work: (reader: Reader) => Promise<T>): Promise<T> {
  return withDatabase(place, (database) => work(readerOf(database)));
}

function readerOf(reader: DatabaseReader): Reader {
  return {
    look: (work) => reader.read((database) => work(sightOf(database))),
    readDue: (_store, keep) => reader.read((database) => keep(wholeOf(database))),
    numbersOf: (kind, identities) => numbersOf(reader, kind, identities),
    descriptionsOf: (groupings) => descriptionsOf(reader, groupings),
    roles: () => readRoles(reader),
    sharesEmails: () => readSharing(reader),
  };
}

function sightOf(database: Database): Sight {
  return {
    copy: async (tx, kind) => {
      await copyReadingText(tx, kind, database.text(READINGS[kind].sql, columnsOf(kind)));
      return null;
    },
  };
}

/** Everything, as of one moment. */
function wholeOf(database: Database): Portion {
  return {
    kinds: READ_KINDS,
    sight: sightOf(database),
    conclude: async (tx) => {
      await seeBindings(tx, database);
      for (const table of ["reading", "due", "intended"]) await tx.query(`delete from moodle.${table}`);
    },
  };
}

const LOOKUPS: Readonly<Record<NumberedKind, string>> = {
  category: "select id, idnumber as text, null as course from {course_categories} where {among idnumber}",
  course: "select id, idnumber as text, null as course from {course} where {among idnumber}",
  user: "select id, username as text, null as course from {user} where {among username} and deleted = 0",
  cohort: "select id, idnumber as text, null as course from {cohort} where {among idnumber}",
  grouping: "select id, idnumber as text, courseid as course from {groupings} where {among idnumber}",
  group: "select id, idnumber as text, courseid as course from {groups} where {among idnumber}",
};

async function numbersOf(
  reader: DatabaseReader,
  kind: NumberedKind,
  identities: readonly Identity[],
): Promise<readonly Numbered[]> {
  const texts = [...new Set(identities.map(({ text }) => text))];
  if (texts.length === 0) return [];
  return (await reader.read((database) => database.query<Numbered>(LOOKUPS[kind], [texts]))).rows;
}

async function descriptionsOf(reader: DatabaseReader, groupings: readonly number[]): Promise<readonly Description[]> {
  if (groupings.length === 0) return [];
  const sql = "select id, description, descriptionformat from {groupings} where {among id}";
  return (await reader.read((database) => database.query<Description>(sql, [groupings]))).rows;
}

async function readRoles(reader: DatabaseReader): Promise<ReadonlyMap<string, number>> {
  const sql = "select id, shortname from {role}";
  const { rows } = await reader.read((database) => database.query<{ id: number; shortname: string }>(sql));
  return new Map(rows.map(({ id, shortname }) => [shortname, id] as const));
}

async function readSharing(reader: DatabaseReader): Promise<boolean> {
  const sql = "select 1 from {config} where name = 'allowaccountssameemail' and value = '1'";
  return (await reader.read((database) => database.query(sql))).rowCount > 0;
}
