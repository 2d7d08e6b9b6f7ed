import type { ActivityCase, ElementCase } from "../../../model/facts.ts";
import type { CaseReading } from "./case-reading.ts";
import { type AccountColumns, accountOf } from "./account-columns.ts";

interface ActivityRow extends AccountColumns {
  readonly activity_id: string;
  readonly staff_code: string;
  readonly origin: "registrar" | "timetable";
  readonly session_count: number;
  readonly element_code: string | null;
  readonly group_code: string | null;
  readonly source: string;
  /** It stands for other elements than the one before; only then `cases` are there. */
  readonly fresh: boolean;
  readonly cases: readonly ElementCase[] | null;
}

/** Which activities, and how a pseudo-group names its element. */
export interface ActivityScope {
  /** All staff when null. */
  readonly staff: string | null;
  readonly pseudoGroupPrefix: string;
  /** SQL condition on `p` (planned_activities); none where it is not given. */
  readonly condition?: string;
}

/**
 * The elements that planned activities stand for, as an SQL query that gives `activity_id code`: their own, that of their group, or the
 * one that a pseudo-group is named after. `activities` is a relation, `prefix` an SQL text. Needs `prepareCodes`.
 */
export function namedBy(activities: string, prefix: string): string {
  return `
  select p.activity_id, p.element_code as code from ${activities} p where p.element_code is not null
  union
  select p.activity_id, g.element from ${activities} p join case_group g using (group_code) where p.element_code is null
  union
  select p.activity_id, substr(p.group_code, length(${prefix}) + 1) from ${activities} p
   where p.element_code is null and starts_with(p.group_code, ${prefix})`;
}

/** By the elements that they stand for; the cases of these come with the first activity of each such row only, `fresh`. */
function activitiesSql(condition = "true"): string {
  return `
with activity as (
  select * from planned_activities p
   where p.staff_code is not null and ($1::text is null or p.staff_code = $1) and ${condition}),
named as (${namedBy("activity", "$2")}),
meant as (select activity_id, array_agg(code order by code) as codes from named group by activity_id),
ordered as (
  select p.*, m.codes, m.codes is distinct from lag(m.codes) over (order by m.codes, p.activity_id) as fresh
    from activity p left join meant m using (activity_id))
select p.activity_id, p.staff_code, p.origin, p.session_count, p.element_code, p.group_code, p.source,
       a.username, a.active, a.has_email, p.fresh,
       case when p.fresh then
         (select json_agg(e.doc order by e.code) from case_element e where e.code = any(p.codes)) end as cases
  from ordered p
  left join case_account a on a.person_code = p.staff_code and a.is_staff
 order by p.codes, p.activity_id`;
}

/**
 * The planned activities that have a teacher, with the elements they stand for: the same list for all that stand for the same ones,
 * one after the other. Needs `prepareCases`.
 */
export async function* readActivities(tx: CaseReading, scope: ActivityScope): AsyncIterable<ActivityCase> {
  const values = [scope.staff, scope.pseudoGroupPrefix];
  let cases: readonly ElementCase[] = [];
  for await (const rows of tx.cursor<ActivityRow>(activitiesSql(scope.condition), values, 1000)) {
    for (const row of rows) {
      if (row.fresh) cases = row.cases ?? [];
      yield toCase(row, cases);
    }
  }
}

function toCase(row: ActivityRow, cases: readonly ElementCase[]): ActivityCase {
  return {
    activity: row.activity_id,
    staff: row.staff_code,
    origin: row.origin,
    sessions: row.session_count,
    element: row.element_code,
    group: row.group_code,
    source: row.source,
    account: accountOf(row),
    cases,
  };
}
