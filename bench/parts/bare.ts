import { createReadStream } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join, parse } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Queries, Store, Transaction } from "../../src/infra/store/store.ts";

/**
 * The least that any program has to do for the same files, as SQL alone: what our times are compared with. It leaves out all that
 * is of use: nothing is checked, explained, kept or put right, no carrier, remote variant, closed element, unpaid registration or
 * missing account is looked at, no space, category, user, group or cohort is made, no plan, no journal. So it enrols every
 * registration, and makes no membership in a group that belongs to an element without a collection.
 */
export interface BareResult {
  readonly milliseconds: number;
  readonly enrolments: number;
  readonly memberships: number;
}

/** COPY each file into text columns, ANALYZE, INSERT enrolments, INSERT memberships, each into a table with its primary key. */
export async function bareFirst(store: Store, delivery: string): Promise<BareResult> {
  await store.query("drop schema if exists bare cascade; create schema bare; checkpoint");
  return timed(store, async (tx) => {
    await copyFiles(tx, delivery);
    await tx.query(`create table bare.enrolment (${columnsOf(ENROLMENT)}, primary key (${ENROLMENT}))`);
    await tx.query(`create table bare.membership (${columnsOf(MEMBERSHIP)}, primary key (${MEMBERSHIP}))`);
    const enrolments = await tx.query(`insert into bare.enrolment ${ENROLMENTS}`);
    const memberships = await tx.query(`insert into bare.membership ${MEMBERSHIPS}`);
    return { enrolments: enrolments.rowCount, memberships: memberships.rowCount };
  });
}

/** COPY, ANALYZE, both sets into temporary tables, one FULL JOIN each with what `bareFirst` made; throws when they differ. */
export async function bareUnchanged(store: Store, delivery: string): Promise<BareResult> {
  await dropFiles(store);
  return timed(store, async (tx) => {
    await copyFiles(tx, delivery);
    const enrolments = await tx.query(`create temporary table enrolment on commit drop as ${ENROLMENTS}`);
    const memberships = await tx.query(`create temporary table membership on commit drop as ${MEMBERSHIPS}`);
    await expectSame(tx, "enrolment", ENROLMENT);
    await expectSame(tx, "membership", MEMBERSHIP);
    return { enrolments: enrolments.rowCount, memberships: memberships.rowCount };
  });
}

const ENROLMENT = "student_code, year, element_code";
const MEMBERSHIP = "student_code, year, element_code, group_code";

const ENROLMENTS = "select distinct student_code, year, element_code from bare.pedagogic_registrations";
const MEMBERSHIPS = `
  select distinct r.student_code, r.year, r.element_code, m.group_code
  from bare.group_memberships m
    join bare.groups g on g.group_code = m.group_code
    join bare.collection_elements e on e.collection_code = g.collection_code
    join bare.pedagogic_registrations r
      on r.student_code = m.student_code and r.year = m.year and r.element_code = e.element_code`;

function columnsOf(list: string): string {
  return list
    .split(", ")
    .map((column) => `${column} text`)
    .join(", ");
}

async function timed(
  store: Store,
  work: (tx: Transaction) => Promise<Omit<BareResult, "milliseconds">>,
): Promise<BareResult> {
  const begun = performance.now();
  const counts = await store.transaction(work);
  return { milliseconds: performance.now() - begun, ...counts };
}

async function copyFiles(tx: Transaction, delivery: string): Promise<void> {
  const files = (await readdir(delivery)).filter((file) => file.endsWith(".csv"));
  for (const file of files) await copyFile(tx, join(delivery, file));
  for (const file of files) await tx.query(`analyze bare.${parse(file).name}`);
}

async function copyFile(tx: Transaction, path: string): Promise<void> {
  const table = `bare.${parse(path).name}`;
  const columns = (await firstLine(path)).split(",").map((column) => `"${column}" text`);
  await tx.query(`create table ${table} (${columns.join(", ")})`);
  await pipeline(createReadStream(path), tx.copyIn(`copy ${table} from stdin (format csv, header)`));
}

async function dropFiles(store: Store): Promise<void> {
  const { rows } = await store.query<{ table: string }>(
    `select format('bare.%I', tablename) as table from pg_tables
     where schemaname = 'bare' and tablename not in ('enrolment', 'membership')`,
  );
  await store.query(`drop table ${rows.map(({ table }) => table).join(", ")}; checkpoint`);
}

async function firstLine(path: string): Promise<string> {
  await using file = await open(path);
  for await (const line of file.readLines()) return line;
  return "";
}

async function expectSame(tx: Queries, table: string, columns: string): Promise<void> {
  const { rows } = await tx.query(`
    select a.student_code as was, b.student_code as is from bare.${table} a full join pg_temp.${table} b using (${columns})
    where a.student_code is null or b.student_code is null limit 1`);
  if (rows.length > 0) throw new Error(`the bare ${table} set has changed although its files have not`);
}
