import type { AdministrativeCase, AdministrativeFacts, RegisteredStep } from "../../../model/facts.ts";
import type { CaseReading } from "./case-reading.ts";
import { CASE_YEAR } from "./prepare-cases.ts";
import { type AccountColumns, accountOf } from "./account-columns.ts";

interface AdministrativeRow extends AdministrativeFacts, AccountColumns {
  readonly student: string;
  readonly year: string;
  readonly source: string;
  readonly known: boolean;
}

function administrativeSql(condition: string): string {
  return `
select i.student_code as student, i.year, i.source, i.step_code as step, i.step_version as version, i.state,
       i.payment_state as payment, i."primary", i.remote, i.exchange_direction as exchange,
       i.exchange_period as "exchangePeriod", i.registered_at as "registeredAt",
       s.student_code is not null as known, a.username, a.active, a.has_email
  from administrative_registrations i
  left join students s using (student_code)
  left join case_account a on a.person_code = i.student_code and not a.is_staff
 where i.year = ${CASE_YEAR} and ${condition}
 order by i.student_code`;
}

const STEPS = `
with standing as (
  select step_code, step_version, year, state, payment_state, min(source) as source
    from administrative_registrations where year = ${CASE_YEAR} group by 1, 2, 3, 4, 5)
select i.step_code as step, i.step_version as version, i.year, s.name, min(i.source) as source,
       json_agg(json_build_object('state', i.state, 'payment', i.payment_state)) as standings
  from standing i
  left join steps s using (step_code, step_version)
 group by i.step_code, i.step_version, i.year, s.name
 order by 1, 2, 3`;

/** The administrative registrations under a condition in SQL. Needs `prepareCases`. */
export async function* readAdministrative(tx: CaseReading, condition: string): AsyncIterable<AdministrativeCase> {
  for await (const rows of tx.cursor<AdministrativeRow>(administrativeSql(condition), [], 2000))
    for (const row of rows) yield toCase(row);
}

/** All steps that administrative registrations name, valid or not. */
export async function readRegisteredSteps(tx: CaseReading): Promise<readonly RegisteredStep[]> {
  const { rows } = await tx.query<RegisteredStep>(STEPS);
  return rows;
}

function toCase(row: AdministrativeRow): AdministrativeCase {
  const { step, version, state, payment, primary, remote, exchange, exchangePeriod, registeredAt } = row;
  return {
    student: row.student,
    year: row.year,
    registration: { step, version, state, payment, primary, remote, exchange, exchangePeriod, registeredAt },
    studentKnown: row.known,
    account: accountOf(row),
    source: row.source,
  };
}
