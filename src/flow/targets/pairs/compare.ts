import { countRoughly } from "../../../infra/store/count-roughly.ts";
import { quotedText } from "../../../infra/store/quoted.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Move } from "../../../model/moved.ts";
import type { Belonging, Pair, SpaceContext } from "../../../model/pairs.ts";
import type { ThingState } from "../../../model/plan.ts";
import type { Policy } from "../../../model/policy.ts";
import { followMoves } from "./follow-moves.ts";

/** What is compared: `relation` holds what is on the target now. */
export type Compared = Omit<Comparison, "standing" | "beside" | "moves">;

/** What a comparison looks at. */
export interface Comparison {
  readonly tx: Transaction;
  /** The relation that holds what is on the target, as it will be once spaces have taken over the keys of others. */
  readonly relation: (kind: KindName) => string;
  /** The relation that holds what is on the target now. */
  readonly standing: (kind: KindName) => string;
  readonly policy: Policy;
  readonly year: string;
  /** ISO 8601 time of the delivery: a comparison rests on nothing that moves by itself. */
  readonly extractedAt: string;
  /** Looked at as made. */
  readonly moves: readonly Move[];
  /** Kinds whose pairs are being gathered on connections of their own; then known: whether something there is not wanted. */
  readonly beside: ReadonlyMap<KindName, Promise<boolean>>;
}

/**
 * Gathers what every pairing asks of a space: whether it is wanted, suspended, archived, where it belongs, and what is
 * dangerous about it. A temporary table of the transaction. Moves are looked at as made.
 */
export async function prepareComparison(compared: Compared, moves: readonly Move[] = []): Promise<Comparison> {
  const { tx, policy } = compared;
  const relation = await followMoves(tx, compared.relation, moves);
  await tx.query("set local cursor_tuple_fraction = 1.0");
  const suffix = quotedText(policy.remote_suffix);
  await tx.query(`
    create temp table compare_course on commit drop as
    with known as (
      select coalesce(w.course_key, a.course_key) as course_key, w.course_key is not null as wanted,
             coalesce(w.suspended, false) as suspended, coalesce(a.archived, false) as archived,
             coalesce(w.component, p.component) as component, coalesce(w.step, p.step) as step,
             coalesce(w.element_code, p.element_code, a.course_key) as element_code
        from wanted.course w
        full join ${relation("course")} a on a.course_key = w.course_key
        left join lateral (select * from wanted.course_past past where past.course_key = a.course_key
                            order by past.until_run desc limit 1) p on w.course_key is null),
    collision as (
      select s.element_code as course_key
        from decided.space s
        join facts.elements e on e.element_code || ${suffix} = s.element_code and e.remote
        join decided.space v on v.element_code = e.element_code and v.has_space
       where s.has_space),
    described as (
      select k.*, case when s.element_code is null then 'element-unknown' else s.reason end as no_space_reason, s.host_code,
             json_build_object(
               'course_wanted', k.wanted, 'course_suspended', k.suspended,
               'course_archived', k.archived, 'cycle', coalesce(s.reason = 'carrier-cycle', false),
               'collides', exists (select from collision x where x.course_key = k.course_key)) as space
        from known k left join decided.space s on s.element_code = k.element_code)
    -- Many pairs name their space's context by the first space that has the same.
    select *, first_value(course_key) over (partition by space::text order by course_key) as alike_key from described`);
  await tx.query("create unique index on compare_course (course_key)");
  await countRoughly(tx, "compare_course");
  return { ...compared, relation, standing: compared.relation, moves, beside: new Map() };
}

/** A query that pairs things, and what completes its rows. */
export interface Pairing<More> {
  /**
   * Gives `wanted` and `actual`; `component`, `step` and `space` from `compare_course`; and `more` where the decision asks for
   * more.
   */
  readonly sql: string;
  readonly values?: readonly unknown[];
  /** Stands for `more` where the query leaves it out, because the decision does not ask. */
  readonly unasked: More;
}

/** A row of such a query. */
export interface PairRow<Wanted, More> {
  readonly wanted: Wanted | null;
  readonly actual: ThingState | null;
  readonly component?: string | null;
  readonly step?: string | null;
  readonly space?: Omit<SpaceContext, keyof Belonging> | null;
  readonly more?: More | null;
}

const NO_SPACE: Omit<SpaceContext, keyof Belonging> = {
  collides: false,
  cycle: false,
  course_wanted: false,
  course_suspended: false,
  course_archived: false,
};

/** Reads the pairs of a query, each with the context that it is decided on. */
export async function* readPairs<Wanted, More extends object>(
  { tx }: Comparison,
  { sql, values = [], unasked }: Pairing<More>,
): AsyncIterable<readonly Pair<Wanted, SpaceContext & More>[]> {
  for await (const rows of tx.cursor<PairRow<Wanted, More>>(sql, values, 4000))
    yield rows.map((row) => pairOf(row, unasked));
}

/** Completes a row; `unasked` stands for what its query left out. */
export function pairOf<Wanted, More extends object>(
  { wanted, actual, component = null, step = null, space, more }: PairRow<Wanted, More>,
  unasked: More,
): Pair<Wanted, SpaceContext & More> {
  return { wanted, actual, context: { component, step, ...(space ?? NO_SPACE), ...(more ?? unasked) } };
}
