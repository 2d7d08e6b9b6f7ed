import type { Transaction } from "../../../../infra/store/store.ts";
import { keyOf, tableOf } from "../../sets/index.ts";
import { MOODLE, OTHERS } from "../tables.ts";
import { type Enrolments, pictureOf } from "./pictures.ts";
import type { Extent } from "./reader.ts";
import type { ReadKind } from "./readings.ts";

/** Which way enrolments go, and how much of the kind was read; all of it where there is no extent. */
export interface Merging {
  readonly enrolments: Enrolments;
  readonly extent: Extent | null;
}

/** Brings the picture of a kind, or an extent of it, to what was read: only what differs is written, and what only we know stays. */
export async function mergePicture(tx: Transaction, kind: ReadKind, { enrolments, extent }: Merging): Promise<void> {
  const table = tableOf(MOODLE, kind);
  const { held, first, sql } = pictureOf(kind, enrolments);
  const key = keyOf(kind);
  await tx.query("drop table if exists pg_temp.seen");
  await tx.query(`create temp table seen on commit drop as ${sql}`);
  await tx.query("analyze seen");
  const isSame = key.map((column) => `s.${column} = t.${column}`).join(" and ");
  const among = extent === null ? "" : `and (${extent.where})`;
  await tx.query(
    `delete from ${table} t where not exists (select from seen s where ${isSame}) ${among}`,
    extent === null ? [] : [extent.value],
  );
  if (held.length > 0) await tx.query(alter(table, held, isSame));
  const columns = [...key, ...held, ...Object.keys(first), "owner"];
  const values = [...[...key, ...held].map((column) => `s.${column}`), ...Object.values(first), `'${OTHERS}'`];
  await tx.query(
    `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")} from seen s
      where not exists (select from ${table} t where ${isSame})`,
  );
}

function alter(table: string, held: readonly string[], isSame: string): string {
  const ofThing = held.map((column) => `t.${column}`).join(", ");
  const ofSeen = held.map((column) => `s.${column}`).join(", ");
  return `
    update ${table} t set (${held.join(", ")}) = row(${ofSeen})
      from seen s where ${isSame} and (${ofThing}) is distinct from (${ofSeen})`;
}
