import { decideActivity, explainActivity, readTeaching } from "../../../flow/rules/index.ts";
import { askCases, type CaseReading, readActivities } from "../../../flow/staging/cases/index.ts";
import type { Explained, Question } from "./explained.ts";

/** Explains the planned activities of a staff member, by the function that decides them at night. Needs `askFacts`. */
export async function explainTeacher(facts: CaseReading, question: Question): Promise<readonly Explained[]> {
  const { person, policy, year, elements } = question;
  const scope = { staff: person, pseudoGroupPrefix: policy.pseudo_group_prefix };
  const taught = await readElementsTaught(facts, scope);
  if (taught === null) return [];
  const cases = askCases(facts, { year, elements: taught, persons: [person] });
  const found: Explained[] = [];
  for await (const activity of readActivities(cases, scope)) {
    const teachings = activity.cases.map((element) => readTeaching(element, policy));
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
      chain: explainActivity(subject),
      component: teachings[0]?.host?.component ?? null,
    });
  }
  return found;
}

/**
 * What the activities of a staff member stand for: the element, those of the group's collection, that of the pseudo-group. None where they
 * lead nowhere, null where nothing is planned with them.
 */
async function readElementsTaught(
  facts: CaseReading,
  { staff, pseudoGroupPrefix }: { readonly staff: string; readonly pseudoGroupPrefix: string },
): Promise<readonly string[] | null> {
  const { rows } = await facts.query<{ codes: readonly string[] }>(
    `with activity as (select element_code, group_code from planned_activities where staff_code = $1)
     select array(
       select element_code from activity where element_code is not null
       union select e.element_code from activity a join groups g using (group_code) join collection_elements e using (collection_code)
        where a.element_code is null
       union select g.element_code from activity a join groups g using (group_code)
        where a.element_code is null and g.element_code is not null
       union select substr(group_code, length($2) + 1) from activity
        where element_code is null and starts_with(group_code, $2)) as codes
      where exists (select from activity)`,
    [staff, pseudoGroupPrefix],
  );
  return rows[0]?.codes ?? null;
}
