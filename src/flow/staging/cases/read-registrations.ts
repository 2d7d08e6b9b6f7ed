import type { AdministrativeFacts, ElementCase, ElementRegistrations, RegistrationCase } from "../../../model/facts.ts";
import { BugError } from "../../../model/errors.ts";
import type { CaseReading } from "./case-reading.ts";
import { administrativeOf, groupsOf, registrationsWhere } from "./registration-sql.ts";
import { type AccountColumns, accountOf } from "./account-columns.ts";

/** Which registrations to read, as a condition on `r` (pedagogic_registrations). */
export interface RegistrationScope {
  readonly condition: string;
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

const EXEMPLARS = `
select r.element_code, r.student_code, r.year, r.step_code, r.step_version, r.carried_over, r.source,
       p.known, p.username, p.active, p.has_email, p.administrative, r.groups
  from case_exemplar r join case_person p using (student_code)
 order by r.element_code, r.student_code`;

/** Reads few registrations by element, with the case of each, in one statement. Needs `prepareCases` or `askCases`. */
export async function* readRegistrations(
  tx: CaseReading,
  { condition, values }: RegistrationScope,
): AsyncIterable<ElementRegistrations> {
  const { rows } = await tx.query<RegistrationRow & { readonly doc: ElementCase | null }>(
    registrationsSql(condition),
    values,
  );
  const cases = new Map(rows.map(({ element_code, doc }) => [element_code, doc]));
  for (const { code, rows: slice } of byElement(rows)) {
    const element = cases.get(code) ?? null;
    if (element === null) throw new BugError("a registration names an element without case", { element: code });
    yield { element, registrations: slice.map(toCase) };
  }
}

function registrationsSql(condition: string): string {
  return `
with wanted as materialized (${registrationsWhere(condition)}),
administrative as (${administrativeOf("select student_code from wanted")}),
member as (${groupsOf("select student_code, element_code from wanted")})
select r.element_code, r.student_code, r.year, r.step_code, r.step_version, r.carried_over, r.source,
       s.student_code is not null as known, a.username, a.active, a.has_email, i.list as administrative, m.groups, e.doc
  from wanted r
  left join case_element e on e.code = r.element_code
  left join students s on s.student_code = r.student_code
  left join case_account a on a.person_code = r.student_code and not a.is_staff
  left join administrative i on i.student_code = r.student_code
  left join member m on m.student_code = r.student_code and m.element = r.element_code
 order by r.element_code, r.student_code`;
}

/**
 * Reads the exemplars by element: the one registration to decide of those that are alike. The cases of elements, which another
 * transaction may have gathered, are read beside them, both in order of elements. Needs `prepareExemplars`.
 */
export async function* readExemplars(
  tx: CaseReading,
  elements: AsyncIterable<ElementCase>,
): AsyncIterable<ElementRegistrations> {
  const cases = elements[Symbol.asyncIterator]();
  let element: ElementCase | undefined;
  for await (const batch of tx.cursor<RegistrationRow>(EXEMPLARS, [], BATCH)) {
    for (const slice of byElement(batch)) {
      while (element?.code !== slice.code) {
        const next = await cases.next();
        if (next.done === true)
          throw new BugError("a registration names an element without case", { element: slice.code });
        element = next.value;
      }
      yield { element, registrations: slice.rows.map(toCase) };
    }
  }
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
