import { explainRegistration, readTeaching } from "../../../flow/rules/index.ts";
import { prepareCases, readRegistrations } from "../../../flow/staging/cases/index.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { Policy } from "../../../model/policy.ts";
import type { WhyOne } from "./answer.ts";
import { trace } from "./trace.ts";

/** What is asked about a person. */
export interface Question {
  readonly person: string;
  /** Elements asked about; all of the person's when null. */
  readonly elements: readonly string[] | null;
  readonly year: string;
  readonly policy: Policy;
  /** The run after which the facts are meant; today's when null. */
  readonly at: number | null;
}

/** Explains the registrations of a student, by the functions that decide them at night. */
export async function explainStudent(tx: Transaction, question: Question): Promise<readonly WhyOne[]> {
  const { person, policy, year, at } = question;
  const elements = question.elements ?? (await elementsOf(tx, person));
  await prepareCases(tx, { year, elements, persons: [person], at });
  const scope = { condition: "student_code = $1 and element_code = any($2)", values: [person, elements] };
  const found: WhyOne[] = [];
  for await (const { element, registrations } of readRegistrations(tx, scope)) {
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
        chain: await trace(tx, chain, (teaching.host ?? teaching.element)?.component ?? null),
      });
    }
  }
  return found;
}

async function elementsOf(tx: Transaction, student: string): Promise<readonly string[]> {
  const { rows } = await tx.query<{ element_code: string }>(
    `select element_code from facts.pedagogic_registrations where student_code = $1
      union select element_code from facts.pedagogic_registrations_past where student_code = $1 order by 1`,
    [student],
  );
  return rows.map((row) => row.element_code);
}
