import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";
import { ofComponents } from "./decisions.ts";
import { ofPeopleOrElements } from "./of-people-or-elements.ts";

/** The decision of each planned activity that has a teacher, with names. */
export const TEACHERS: ListSource = {
  shape: LIST_SHAPES.teachers,
  from: () => "decided.activity a",
  named: {
    row: "a",
    joins: `left join facts.staff s on s.staff_code = a.staff_code
      left join facts.elements e on e.element_code = a.element_code`,
  },
  columns: {
    staff_code: "a.staff_code",
    element_code: "a.element_code",
    activity_id: "a.activity_id",
    outcome: "a.outcome",
    reason: "a.reason",
    course_key: "a.course_keys",
    warnings: "a.warnings",
    staff_name: "s.first_name || ' ' || s.family_name",
    element_name: "e.name",
    component: "e.component_code",
    since_run: "a.since_run",
  },
  order: {
    staff_code: { sql: "a.staff_code", type: "text" },
    activity_id: { sql: "a.activity_id", type: "text" },
    element_code: { sql: "coalesce(a.element_code, '')", type: "text" },
  },
  filters: {
    outcome: "a.outcome",
    reason: "a.reason",
    component: ofComponents("a.element_code"),
    element_code: "a.element_code",
    staff_code: "a.staff_code",
  },
  search: (word) => ofPeopleOrElements(word, { person: "a.staff_code", element: "a.element_code" }),
  within: { components: ofComponents("a.element_code") },
};
