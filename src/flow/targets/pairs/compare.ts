import type { Transaction } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Policy } from "../../../model/policy.ts";

/** What a comparison looks at. */
export interface Comparison {
  readonly tx: Transaction;
  /** The relation that holds what is on the target. */
  readonly relation: (kind: KindName) => string;
  readonly policy: Policy;
  readonly year: string;
}

/**
 * Gathers what every pairing asks of a space: whether it is wanted, suspended, archived, where it belongs, and what is
 * dangerous about it. A temporary table of the transaction.
 */
export async function prepareComparison({ tx, relation, policy }: Comparison): Promise<void> {
  await tx.query("set local cursor_tuple_fraction = 1.0");
  const suffix = `'${policy.remote_suffix.replaceAll("'", "''")}'`;
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
       where s.has_space)
    select k.*, s.reason as no_space_reason, s.host_code,
           coalesce(s.reason = 'carrier-cycle', false) as cycle,
           exists (select from collision x where x.course_key = k.course_key) as collides
      from known k left join decided.space s on s.element_code = k.element_code`);
  await tx.query("create unique index on compare_course (course_key)");
  await tx.query("analyze compare_course");
}

/** Reads the pairs of a query that gives `wanted`, `actual` and `context`. */
export async function* readPairs<Row extends object>(
  comparison: Comparison,
  sql: string,
  values: readonly unknown[] = [],
): AsyncIterable<readonly Row[]> {
  yield* comparison.tx.cursor<Row>(sql, values, 4000);
}
