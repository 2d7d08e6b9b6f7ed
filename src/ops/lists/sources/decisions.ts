import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";
import { ofPeopleOrElements } from "./of-people-or-elements.ts";

/** The decision of each pedagogic registration, with the names that people know. */
export const DECISIONS: ListSource = {
  shape: LIST_SHAPES.decisions,
  from: () => "decided.registration r",
  named: {
    row: "r",
    joins: `left join facts.students s on s.student_code = r.student_code
      left join facts.elements e on e.element_code = r.element_code`,
  },
  columns: {
    student_code: "r.student_code",
    element_code: "r.element_code",
    year: "r.year",
    outcome: "r.outcome",
    reason: "r.reason",
    situation: "r.situation",
    course_key: "r.course_key",
    group_codes: "r.group_codes",
    warnings: "r.warnings",
    step: "nullif(concat_ws('-', nullif(r.step_code, ''), nullif(r.step_version, '')), '')",
    student_name: "coalesce(s.chosen_first_name, s.first_name) || ' ' || coalesce(s.usual_name, s.family_name)",
    element_name: "e.name",
    component: "e.component_code",
    since_run: "r.since_run",
  },
  order: {
    student_code: { sql: "r.student_code", type: "text" },
    element_code: { sql: "r.element_code", type: "text" },
    step: { sql: "r.step_code || '-' || r.step_version", type: "text" },
  },
  filters: {
    outcome: (outcomes, texts) => `(r.outcome = any(${outcomes})${texts.includes("enrolled") ? "" : NOT_IN_PLACE})`,
    reason: "r.reason",
    situation: "r.situation",
    component: ofComponents("r.element_code"),
    element_code: "r.element_code",
    student_code: "r.student_code",
    course_key: (courses) => `(r.course_key = any(${courses}) and r.element_code in (
      select element_code from decided.space where host_code = any(${courses})
       union select element_code from wanted.course where course_key = any(${courses})
       union select d.element_code from decided.space d join wanted.course w on w.element_code = d.host_code
        where w.course_key = any(${courses})))`,
  },
  search: (word) => ofPeopleOrElements(word, { person: "r.student_code", element: "r.element_code" }),
  within: { components: ofComponents("r.element_code") },
};

/** Condition: the element is one of these components. */
export function ofComponents(element: string): (codes: string) => string {
  return (codes) => `${element} in (select element_code from facts.elements where component_code = any(${codes}))`;
}

/** What is not plainly enrolled is one of few: there is an index of them. */
const NOT_IN_PLACE = " and r.reason <> 'enrolled'";
