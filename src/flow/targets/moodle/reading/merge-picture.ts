import { countRoughly } from "../../../../infra/store/count-roughly.ts";
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
  await tx.query("drop table if exists pg_temp.seen, pg_temp.differing");
  await tx.query(`create temp table seen on commit drop as ${sql}`);
  await countRoughly(tx, "pg_temp.seen");
  await findDiffering(tx, { table, key, held, extent });
  await tx.query(`delete from ${table} t using differing d where t.ctid = d.standing and d.seen is null`);
  if (held.length > 0) await tx.query(alter(table, held));
  const columns = [...key, ...held, ...Object.keys(first), "owner"];
  const values = [...[...key, ...held].map((column) => `s.${column}`), ...Object.values(first), `'${OTHERS}'`];
  await tx.query(
    `insert into ${table} (${columns.join(", ")}) select ${values.join(", ")}
       from differing d join seen s on s.ctid = d.seen where d.standing is null`,
  );
}

interface Beside {
  readonly table: string;
  readonly key: readonly string[];
  readonly held: readonly string[];
  readonly extent: Extent | null;
}

/** What was seen beside what stands, where they differ; what was not seen differs only as far as the extent goes. */
async function findDiffering(tx: Transaction, { table, key, held, extent }: Beside): Promise<void> {
  const columns = [...key, ...held].join(", ");
  const isSame = key.map((column) => `s.${column} = t.${column}`).join(" and ");
  const [ofSeen, ofThing] = ["s", "t"].map((alias) => held.map((column) => `${alias}.${column}`).join(", "));
  const isAltered = held.length === 0 ? "false" : `(${ofThing}) is distinct from (${ofSeen})`;
  const seen = `(select ctid, ${columns} from seen) s`;
  const standing = `(select ctid, ${columns} from ${table}) t`;
  const select = "select s.ctid as seen, t.ctid as standing";
  // All that stands is gone through once where all was read, and looked up by its key where little was.
  const sql =
    extent === null
      ? `${select} from ${seen} full join ${standing} on ${isSame} where s.ctid is null or t.ctid is null or ${isAltered}`
      : `${select} from ${seen} left join ${standing} on ${isSame} where t.ctid is null or ${isAltered}
         union all
         select null, ctid from ${table} t where (${extent.where}) and not exists (select from seen s where ${isSame})`;
  const values = extent === null ? [] : [extent.value];
  await tx.query(`create temp table differing on commit drop as ${sql}`, values);
  await tx.query("analyze differing");
}

function alter(table: string, held: readonly string[]): string {
  return `
    update ${table} t set (${held.join(", ")}) = row(${held.map((column) => `s.${column}`).join(", ")})
      from differing d join seen s on s.ctid = d.seen where t.ctid = d.standing`;
}
