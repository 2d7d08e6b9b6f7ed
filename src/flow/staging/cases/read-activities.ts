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
  readonly cases: readonly ElementCase[] | null;
}

/** Which activities, and how a pseudo-group names its element. */
export interface ActivityScope {
  /** All staff when null. */
  readonly staff: string | null;
  readonly pseudoGroupPrefix: string;
}

const ACTIVITIES = `
with named as (
  select p.activity_id, p.element_code as code from planned_activities p where p.element_code is not null
  union
  select p.activity_id, g.element from planned_activities p join case_group g using (group_code)
   where p.element_code is null
  union
  select p.activity_id, substr(p.group_code, length($2) + 1) from planned_activities p
   where p.element_code is null and starts_with(p.group_code, $2))
select p.activity_id, p.staff_code, p.origin, p.session_count, p.element_code, p.group_code, p.source,
       a.username, a.active, a.has_email,
       (select json_agg(e.doc order by e.code) from named n join case_element e using (code)
         where n.activity_id = p.activity_id) as cases
  from planned_activities p
  left join case_account a on a.person_code = p.staff_code and a.is_staff
 where p.staff_code is not null and ($1::text is null or p.staff_code = $1)
 order by p.activity_id`;

/** The planned activities that have a teacher, with the elements they stand for. Needs `prepareCases`. */
export async function* readActivities(tx: CaseReading, scope: ActivityScope): AsyncIterable<ActivityCase> {
  for await (const rows of tx.cursor<ActivityRow>(ACTIVITIES, [scope.staff, scope.pseudoGroupPrefix], 1000))
    for (const row of rows) yield toCase(row);
}

function toCase(row: ActivityRow): ActivityCase {
  return {
    activity: row.activity_id,
    staff: row.staff_code,
    origin: row.origin,
    sessions: row.session_count,
    element: row.element_code,
    group: row.group_code,
    source: row.source,
    account: accountOf(row),
    cases: row.cases ?? [],
  };
}
