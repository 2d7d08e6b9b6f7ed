import type { Transaction } from "../../../infra/store/store.ts";
import { type AlikePairs, SET_ROOM } from "../../../model/alike.ts";
import { BugError } from "../../../model/errors.ts";
import { KINDS, type KindName } from "../../../model/kinds.ts";
import type { Pair, SpaceContext } from "../../../model/pairs.ts";
import { type Comparison, type PairRow, pairOf, type Pairing } from "./compare.ts";

/** Kinds whose things are many and alike, with the key fields that name other things: the rest of the key is alike too. */
export const ALIKE = {
  "cohort-member": ["cohort_key", "username"],
  enrolment: ["course_key", "username"],
  membership: ["course_key", "group_key", "username"],
} as const;

/** A kind whose things are alike. */
export type AlikeKind = keyof typeof ALIKE;

/** Whether the things of a kind are alike. */
export function isAlike(kind: KindName): kind is AlikeKind {
  return kind in ALIKE;
}

/**
 * A query that also gives the names as columns, and leaves them out of `wanted` and `actual`. So that hardly anything has to be made
 * and carried for each of many pairs, `wanted` is a list of values, and `space` the key of a space that is alike (`alike_key`).
 */
export interface AlikePairing<More> extends Pairing<More> {
  readonly kind: AlikeKind;
  /** What the values of `wanted` are called. */
  readonly wanted: readonly string[];
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
  const { pairs, shapes } = tablesOf(pairing.kind);
  await (beside.get(pairing.kind) ?? gatherHere(tx, pairing));
  await tx.query(`drop table if exists pg_temp.${shapes}`);
  await tx.query(
    `create temp table ${shapes} on commit drop as select min(place) as place, shape from ${pairs} group by shape`,
  );
  await tx.query(`analyze ${shapes}`);
  for await (const rows of tx.cursor<FirstRow<Wanted, More>>(firstOfEach(pairing.kind), [pairing.wanted], 4000))
    yield rows.map(({ place, names, ...row }) => ({
      shape: place,
      first: pairOf(withNames(row, names), pairing.unasked),
    }));
}

/** Gathers pairs in a temporary table of the transaction. */
async function gatherHere<More>(tx: Transaction, pairing: AlikePairing<More>): Promise<void> {
  const { pairs } = tablesOf(pairing.kind);
  await tx.query(`drop table if exists pg_temp.${pairs}`);
  await gather(tx, pairing, `create temp table ${pairs} on commit drop as`);
}

/** Gathers pairs in a table that others can read once the transaction is committed: by its bare name, if they look in `journal`. */
export async function gatherForOthers<More>(tx: Transaction, pairing: AlikePairing<More>): Promise<void> {
  await gather(tx, pairing, `insert into journal.${tablesOf(pairing.kind).pairs}`);
}

/** Numbers pairs in the order of their names. */
async function gather<More>(
  tx: Transaction,
  { kind, sql, values = [] }: AlikePairing<More>,
  destination: string,
): Promise<void> {
  const names = ALIKE[kind].join(", ");
  const { rowCount } = await tx.query(
    `${destination}
     select row_number() over (order by ${names}) as place, ${names}, component, step,
            array[actual::text, space, more::text] || wanted as shape
       from (${sql}) differing`,
    values,
  );
  if (rowCount > SET_ROOM)
    throw new BugError("more things of a kind differ than a plan has room for", { kind, rowCount });
}

/**
 * SQL for all pairs that have one of the decided shapes: their `place`, whole `thing_key`, `component` and `step`, beside what was
 * decided. `decided`: a relation with the columns `shape` and `key`, the key of the first one.
 */
export function pairsLike(kind: AlikeKind, decided: string): string {
  const { pairs, shapes } = tablesOf(kind);
  const names: readonly string[] = ALIKE[kind];
  const key = KINDS[kind].key.map((field, at) => (names.includes(field) ? `p.${field}` : `d.key[${at + 1}]`));
  return `
    select d.*, p.place, array[${key.join(", ")}] as thing_key, p.component, p.step
      from ${decided} d join ${shapes} s on s.place = d.shape join ${pairs} p on p.shape = s.shape`;
}

/** The tables of a kind: its pairs, and the place of the first one of each shape. Temporary ones stand before those of others. */
function tablesOf(kind: AlikeKind): { readonly pairs: string; readonly shapes: string } {
  const name = kind.replaceAll("-", "_");
  return { pairs: `${name}_pair`, shapes: `${name}_shape` };
}

function firstOfEach(kind: AlikeKind): string {
  const { pairs, shapes } = tablesOf(kind);
  return `
    select place, row_to_json(named) as names, p.component, p.step, shape[1]::json as actual, c.space, shape[3]::json as more,
           case when cardinality(shape) > 3 then json_object($1::text[], shape[4:]) end as wanted
      from ${shapes} join (select place, component, step, ${ALIKE[kind].join(", ")} from ${pairs}) p using (place)
      left join compare_course c on c.course_key = shape[2]
      cross join lateral (select ${ALIKE[kind].map((name) => `p.${name}`).join(", ")}) named
     order by place`;
}

function withNames<Row extends Pick<PairRow<object, unknown>, "wanted" | "actual">>(row: Row, names: object): Row {
  const wanted = row.wanted === null ? null : { ...names, ...row.wanted };
  return { ...row, wanted, actual: row.actual === null ? null : { ...names, ...row.actual } };
}
