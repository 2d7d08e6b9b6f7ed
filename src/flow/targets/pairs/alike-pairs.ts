import type { Transaction } from "../../../infra/store/store.ts";
import { withMemory } from "../../../infra/store/with-memory.ts";
import { type AlikePairs, SET_ROOM } from "../../../model/alike.ts";
import { BugError } from "../../../model/errors.ts";
import { KINDS, type KindName } from "../../../model/kinds.ts";
import type { Pair, SpaceContext } from "../../../model/pairs.ts";
import { type Comparison, type PairRow, pairOf, type Pairing } from "./compare.ts";

/** What stands in columns of the pairs of a kind. */
interface AlikeColumns {
  /** The key fields that name other things: the rest of the key is alike too. */
  readonly names: readonly string[];
  /** What is wanted beside them; never null. */
  readonly wanted: readonly string[];
}

/** Kinds whose things are many and alike. */
export const ALIKE = {
  "cohort-member": { names: ["cohort_key", "username"], wanted: ["owner"] },
  enrolment: { names: ["course_key", "username"], wanted: ["role", "method", "owner", "reason"] },
  membership: { names: ["course_key", "group_key", "username"], wanted: ["owner"] },
} as const satisfies Readonly<Partial<Record<KindName, AlikeColumns>>>;

/** A kind whose things are alike. */
export type AlikeKind = keyof typeof ALIKE;

/** Whether the things of a kind are alike. */
export function isAlike(kind: KindName): kind is AlikeKind {
  return kind in ALIKE;
}

/**
 * A query that also gives the names as columns, and leaves them out of `actual`. So that hardly anything has to be made and carried for
 * each of many pairs, it gives `is_wanted` and what is wanted as columns in place of a document, and `space` as the key of a space that
 * is alike (`alike_key`).
 */
export interface AlikePairing<More> extends Pairing<More> {
  readonly kind: AlikeKind;
}

interface FirstRow<Wanted, More> extends PairRow<Wanted, More> {
  readonly place: number;
  readonly names: Readonly<Record<string, string>>;
}

/** Gathers pairs, where that was not done beside, and reads the first one of each shape. */
export async function* readAlikePairs<Wanted extends object, More extends object>(
  { tx, beside }: Comparison,
  pairing: AlikePairing<More>,
): AsyncIterable<readonly AlikePairs<Pair<Wanted, SpaceContext & More>>[]> {
  const { kind, unasked } = pairing;
  await (beside.get(kind) ?? gatherHere(tx, pairing));
  for await (const rows of tx.cursor<FirstRow<Wanted, More>>(firstOfEach(kind), [], 4000))
    yield rows.map(({ place, names, ...row }) => ({ shape: place, first: pairOf(withNames(row, names), unasked) }));
}

/** Gathers pairs in temporary tables of the transaction, which stand before those of others. */
async function gatherHere(tx: Transaction, pairing: AlikePairing<unknown>): Promise<void> {
  for (const table of Object.values(tablesOf(pairing.kind))) {
    await tx.query(`drop table if exists pg_temp.${table}`);
    await tx.query(`create temp table ${table} (like journal.${table}) on commit drop`);
  }
  await gather(tx, pairing, "pg_temp");
}

/**
 * Gathers pairs in tables that others can read once the transaction is committed: by their bare names, if they look in `journal`.
 * Gives whether something there is not wanted.
 */
export async function gatherForOthers(tx: Transaction, pairing: AlikePairing<unknown>): Promise<boolean> {
  await gather(tx, pairing, "journal");
  const { rows } = await tx.query(`select from journal.${tablesOf(pairing.kind).shapes} where not is_wanted limit 1`);
  return rows.length > 0;
}

/** Numbers pairs in the order of their names, and their shapes by the first pair that has it. */
async function gather(
  tx: Transaction,
  { kind, sql, values = [] }: AlikePairing<unknown>,
  schema: string,
): Promise<void> {
  const { pairs, shapes } = tablesOf(kind);
  const names = ALIKE[kind].names.join(", ");
  const shape = shapeOf(kind).join(", ");
  // The planner, who has not counted the shapes, would sort all pairs by them to find the shape of each.
  await tx.query("set local enable_mergejoin = off");
  // They nearly have that order already: in memory they are hardly sorted again.
  const { rowCount } = await withMemory(tx, () =>
    tx.query(
      `with numbered as materialized (
         select row_number() over (order by ${names}) as place, ${names}, component, step, ${textsOf(kind)}
           from (${sql}) differing),
       shaped as (
         insert into ${schema}.${shapes} (shape, ${shape})
         select min(place), ${shape} from numbered group by ${shape} returning *)
       insert into ${schema}.${pairs} (place, ${names}, component, step, shape)
       select place, ${names}, component, step, shaped.shape from numbered join shaped using (${shape})`,
      values,
    ),
  );
  await tx.query("set local enable_mergejoin to default");
  await tx.query(`analyze ${schema}.${shapes}`);
  if (rowCount > SET_ROOM)
    throw new BugError("more things of a kind differ than a plan has room for", { kind, rowCount });
}

/** The columns in which pairs are alike. */
function shapeOf(kind: AlikeKind): readonly string[] {
  return ["is_wanted", ...textsIn(kind)];
}

function textsIn(kind: AlikeKind): readonly string[] {
  return ["space", "actual", "more", ...ALIKE[kind].wanted];
}

/** SQL of the same columns: nothing is equal to null, so that its place is taken by the empty text, which no value and no document is. */
function textsOf(kind: AlikeKind): string {
  return ["is_wanted", ...textsIn(kind).map((column) => `coalesce(${column}::text, '') as ${column}`)].join(", ");
}

/**
 * SQL for all pairs that have one of the decided shapes: their `place`, whole `thing_key`, `component` and `step`, beside what was
 * decided. `decided`: a relation with the columns `shape` and `key`, the key of the first one.
 */
export function pairsLike(kind: AlikeKind, decided: string): string {
  const names: readonly string[] = ALIKE[kind].names;
  const key = KINDS[kind].key.map((field, at) => (names.includes(field) ? `p.${field}` : `d.key[${at + 1}]`));
  return `
    select d.*, p.place, array[${key.join(", ")}] as thing_key, p.component, p.step
      from ${decided} d join ${tablesOf(kind).pairs} p on p.shape = d.shape`;
}

/** The tables of a kind: its pairs, and the shapes that they have. */
export function tablesOf(kind: AlikeKind): { readonly pairs: string; readonly shapes: string } {
  const name = kind.replaceAll("-", "_");
  return { pairs: `${name}_pair`, shapes: `${name}_shape` };
}

function firstOfEach(kind: AlikeKind): string {
  const { pairs, shapes } = tablesOf(kind);
  const { names, wanted } = ALIKE[kind];
  return `
    select place, ${rowOf("p", names)} as names, p.component, p.step, nullif(s.actual, '')::json as actual,
           c.space, nullif(s.more, '')::json as more, case when s.is_wanted then ${rowOf("s", wanted)} end as wanted
      from ${shapes} s join ${pairs} p on p.place = s.shape left join compare_course c on c.course_key = s.space
     order by place`;
}

/** SQL for columns of a row as a document. */
function rowOf(alias: string, columns: readonly string[]): string {
  return `(select row_to_json(one) from (select ${columns.map((column) => `${alias}.${column}`).join(", ")}) one)`;
}

function withNames<Row extends Pick<PairRow<object, unknown>, "wanted" | "actual">>(row: Row, names: object): Row {
  const wanted = row.wanted === null ? null : { ...names, ...row.wanted };
  return { ...row, wanted, actual: row.actual === null ? null : { ...names, ...row.actual } };
}
