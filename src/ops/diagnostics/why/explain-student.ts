import { explainRegistration, readTeaching } from "../../../flow/rules/index.ts";
import { askCases, type CaseReading, readRegistrations } from "../../../flow/staging/cases/index.ts";
import type { Explained, Question } from "./explained.ts";

/** Explains the registrations of a student, by the functions that decide them at night. Needs `askFacts`. */
export async function explainStudent(facts: CaseReading, question: Question): Promise<readonly Explained[]> {
  const { person, policy, year } = question;
  const elements = question.elements ?? (await elementsOf(facts, question));
  if (elements.length === 0) return [];
  const cases = askCases(facts, { year, elements, persons: [person] });
  const scope = { condition: "student_code = $1 and element_code = any($2)", values: [person, elements] };
  const found: Explained[] = [];
  for await (const { element, registrations } of readRegistrations(cases, scope)) {
    const teaching = readTeaching(element, policy);
    for (const registration of registrations) {
      const { decision, chain } = explainRegistration({ registration, teaching, policy });
      found.push({
        kind: "registration",
        element: element.code,
        through: registration.step === "" ? null : `${registration.step}-${registration.version}`,
        outcome: decision.outcome,
        reason: decision.reason,
        situation: decision.situation,
        warnings: decision.warnings,
        courses: decision.course === null ? [] : [decision.course],
        groups: decision.groups,
        chain,
        component: (teaching.host ?? teaching.element)?.component ?? null,
      });
    }
  }
  return found;
}

async function elementsOf(facts: CaseReading, { person, year }: Question): Promise<readonly string[]> {
  const { rows } = await facts.query<{ element_code: string }>(
    "select distinct element_code from pedagogic_registrations where student_code = $1 and year = $2 order by 1",
    [person, year],
  );
  return rows.map((row) => row.element_code);
}
