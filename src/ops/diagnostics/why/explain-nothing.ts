import { readTeaching } from "../../../flow/rules/index.ts";
import { askCases, type CaseReading, readCases } from "../../../flow/staging/cases/index.ts";
import type { TeacherReason } from "../../../model/reasons.ts";
import type { Explained, Question } from "./explained.ts";

/**
 * The delivery says nothing of this person and this space: neither a registration nor a planned activity. `courses` are the spaces
 * that the person is in all the same. Needs `askFacts`.
 */
export async function explainNothing(
  facts: CaseReading,
  asked: Question,
  courses: readonly string[],
): Promise<Explained> {
  const staff = await isStaff(facts, asked.person);
  return {
    kind: "nothing",
    element: asked.elements?.[0] ?? null,
    through: null,
    outcome: "not-enrolled",
    reason: staff ? await planningReason(facts, asked) : "registration-not-delivered",
    situation: null,
    warnings: [],
    courses,
    groups: [],
    chain: [],
    component: await componentOf(facts, asked.elements?.[0] ?? null),
  };
}

async function componentOf(facts: CaseReading, element: string | null): Promise<string | null> {
  const { rows } = await facts.query<{ component: string | null }>(
    "select component_code as component from elements where element_code = $1",
    [element],
  );
  return rows[0]?.component ?? null;
}

async function isStaff(facts: CaseReading, person: string): Promise<boolean> {
  const { rowCount } = await facts.query(
    `select from staff where staff_code = $1
     union all select from accounts where person_code = $1 and kind <> 'student' limit 1`,
    [person],
  );
  return rowCount > 0;
}

/** A wholly remote element is taught without planning; any other one misses it. */
async function planningReason(facts: CaseReading, { year, elements, policy }: Question): Promise<TeacherReason> {
  for await (const element of readCases(askCases(facts, { year, elements, persons: [] }))) {
    const { host, groups } = readTeaching(element, policy);
    const real = [...groups.values()];
    if (host?.remote === true && real.length > 0 && real.every((group) => group.remote)) return "planning-not-expected";
  }
  return "planning-missing";
}
