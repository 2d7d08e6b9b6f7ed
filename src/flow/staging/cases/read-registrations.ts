import type { AdministrativeFacts, ElementCase, ElementRegistrations, RegistrationCase } from "../../../model/facts.ts";
import { BugError } from "../../../model/errors.ts";
import type { CaseReading } from "./case-reading.ts";
import { CASE_YEAR } from "./prepare-cases.ts";
import { type AccountColumns, accountOf } from "./account-columns.ts";

/** Which registrations to read, as a condition on `r` (pedagogic_registrations); all of the year when null. */
export interface RegistrationScope {
  readonly condition: string | null;
  readonly values: readonly unknown[];
}

const BATCH = 4000;

interface RegistrationRow extends AccountColumns {
  readonly element_code: string;
  readonly student_code: string;
  readonly year: string;
  readonly step_code: string;
  readonly step_version: string;
  readonly carried_over: boolean;
  readonly source: string;
  readonly known: boolean;
  readonly administrative: readonly AdministrativeFacts[] | null;
  readonly groups: readonly string[] | null;
}

function registrationsSql(condition: string): string {
  return `
with wanted as materialized (select * from pedagogic_registrations r where r.year = ${CASE_YEAR} and ${condition}),
administrative as (
  select i.student_code, json_agg(json_build_object(
           'step', i.step_code, 'version', i.step_version, 'state', i.state, 'payment', i.payment_state,
           'primary', i."primary", 'remote', i.remote, 'exchange', i.exchange_direction,
           'exchangePeriod', i.exchange_period, 'registeredAt', i.registered_at)
           order by i.step_code, i.step_version, i.state, i.registered_at) as list
    from administrative_registrations i
   where i.year = ${CASE_YEAR} and i.student_code in (select student_code from wanted)
   group by i.student_code),
member as (
  select m.student_code, g.element, array_agg(m.group_code order by m.group_code) as groups
    from group_memberships m join case_group g using (group_code)
   where m.year = ${CASE_YEAR} and m.student_code in (select student_code from wanted)
   group by m.student_code, g.element)
select r.element_code, r.student_code, r.year, r.step_code, r.step_version, r.carried_over, r.source,
       s.student_code is not null as known, a.username, a.active, a.has_email, i.list as administrative, m.groups
  from wanted r
  left join students s on s.student_code = r.student_code
  left join case_account a on a.person_code = r.student_code and not a.is_staff
  left join administrative i on i.student_code = r.student_code
  left join member m on m.student_code = r.student_code and m.element = r.element_code
 order by r.element_code, r.student_code`;
}

/** Reads registrations by element, each element's facts once. Needs `prepareCases`. */
export async function* readRegistrations(
  tx: CaseReading,
  scope: RegistrationScope,
): AsyncIterable<ElementRegistrations> {
  const elements = readCases(tx, scope)[Symbol.asyncIterator]();
  let element: ElementCase | undefined;
  const rows = tx.cursor<RegistrationRow>(registrationsSql(scope.condition ?? "true"), scope.values, BATCH);
  for await (const batch of rows) {
    for (const slice of byElement(batch)) {
      while (element?.code !== slice.code) {
        const next = await elements.next();
        if (next.done === true)
          throw new BugError("a registration names an element without case", { element: slice.code });
        element = next.value;
      }
      yield { element, registrations: slice.rows.map(toCase) };
    }
  }
}

/** The cases of the elements that the registrations name, in the same order. */
async function* readCases(tx: CaseReading, scope: RegistrationScope): AsyncIterable<ElementCase> {
  const sql = `select e.doc from case_element e
    where e.code in (select r.element_code from pedagogic_registrations r where ${scope.condition ?? "true"})
    order by e.code`;
  for await (const rows of tx.cursor<{ doc: ElementCase }>(sql, scope.values, 500))
    for (const row of rows) yield row.doc;
}

interface Slice {
  readonly code: string;
  readonly rows: readonly RegistrationRow[];
}

function* byElement(batch: readonly RegistrationRow[]): Iterable<Slice> {
  let start = 0;
  for (let at = 1; at <= batch.length; at += 1) {
    const code = batch[start]?.element_code;
    if (code === undefined || batch[at]?.element_code === code) continue;
    yield { code, rows: batch.slice(start, at) };
    start = at;
  }
}

function toCase(row: RegistrationRow): RegistrationCase {
  return {
    student: row.student_code,
    year: row.year,
    element: row.element_code,
    step: row.step_code,
    version: row.step_version,
    carriedOver: row.carried_over,
    source: row.source,
    studentKnown: row.known,
    account: accountOf(row),
    administrative: row.administrative ?? [],
    groups: row.groups ?? [],
  };
}
