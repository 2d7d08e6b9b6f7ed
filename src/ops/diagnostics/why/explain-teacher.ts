import { decideActivity, explainActivity, readTeaching } from "../../../flow/rules/index.ts";
import { prepareCases, readActivities } from "../../../flow/staging/cases/index.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { WhyOne } from "./answer.ts";
import type { Question } from "./explain-student.ts";
import { trace } from "./trace.ts";

/** Explains the planned activities of a staff member, by the function that decides them at night. */
export async function explainTeacher(tx: Transaction, question: Question): Promise<readonly WhyOne[]> {
  const { person, policy, year, elements, at } = question;
  const scope = { staff: person, pseudoGroupPrefix: policy.pseudo_group_prefix };
  await prepareCases(tx, { year, elements: await elementsTaughtBy(tx, scope), persons: [person], at });
  const found: WhyOne[] = [];
  for await (const activity of readActivities(tx, scope)) {
    const teachings = activity.cases.map((facts) => readTeaching(facts, policy));
    const hosts = teachings.flatMap(({ code, host }) => [code, host?.code]);
    if (elements !== null && !elements.some((element) => hosts.includes(element))) continue;
    const subject = { activity, teachings, policy };
    const decision = decideActivity(subject);
    found.push({
      kind: "activity",
      element: activity.element,
      through: activity.activity,
      outcome: decision.outcome,
      reason: decision.reason,
      situation: null,
      warnings: decision.warnings,
      courses: decision.courses,
      groups: [],
      chain: await trace(tx, explainActivity(subject), teachings[0]?.host?.component ?? null),
    });
  }
  return found;
}

async function elementsTaughtBy(
  tx: Transaction,
  { staff, pseudoGroupPrefix }: { readonly staff: string; readonly pseudoGroupPrefix: string },
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ code: string }>(
    `select p.element_code as code from facts.planned_activities p where p.staff_code = $1 and p.element_code is not null
     union select e.element_code from facts.planned_activities p
       join facts.groups g using (group_code) join facts.collection_elements e using (collection_code)
      where p.staff_code = $1 and p.element_code is null
     union select g.element_code from facts.planned_activities p join facts.groups g using (group_code)
      where p.staff_code = $1 and p.element_code is null and g.element_code is not null
     union select substr(p.group_code, length($2) + 1) from facts.planned_activities p
      where p.staff_code = $1 and p.element_code is null and starts_with(p.group_code, $2)`,
    [staff, pseudoGroupPrefix],
  );
  return rows.map((row) => row.code);
}
