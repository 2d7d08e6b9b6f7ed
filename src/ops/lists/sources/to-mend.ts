import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";
import { mendableReasons } from "./mendable.ts";
import { ofPeopleOrElements } from "./of-people-or-elements.ts";

/** Who is not where they should be, why, and who can mend it: registrations and planned activities. */
export const TO_MEND: ListSource = {
  shape: LIST_SHAPES["to-mend"],
  from: () => `(${REGISTRATIONS} union all ${ACTIVITIES}) m join journal.run since on since.id = m.since_run`,
  columns: {
    component: "m.component",
    reason: "m.reason",
    who: "m.who",
    kind: "m.kind",
    person_code: "m.person_code",
    person_name: "m.person_name",
    element_code: "m.element_code",
    element_name: "m.element_name",
    through: "m.through",
    since: "since.started_at",
  },
  order: {
    component: { sql: "coalesce(m.component, '')", type: "text" },
    reason: { sql: "m.reason", type: "text" },
    person_code: { sql: "m.person_code", type: "text" },
    element_code: { sql: "coalesce(m.element_code, '')", type: "text" },
    through: { sql: "coalesce(m.through, '')", type: "text" },
    since: { sql: "since.started_at", type: "timestamptz" },
  },
  filters: {
    component: "m.component",
    reason: "m.reason",
    who: "m.who",
    element_code: "m.element_code",
    person_code: "m.person_code",
  },
  search: (word) => ofPeopleOrElements(word, { person: "m.person_code", element: "m.element_code" }),
  within: { components: (codes) => `m.component = any(${codes})` },
};

const REGISTRATIONS = `
  select 'registration' as kind, r.reason, b.who, r.student_code as person_code,
         coalesce(s.chosen_first_name, s.first_name) || ' ' || coalesce(s.usual_name, s.family_name) as person_name,
         r.element_code, e.name as element_name, e.component_code as component,
         nullif(concat_ws('-', nullif(r.step_code, ''), nullif(r.step_version, '')), '') as through, r.since_run
    from decided.registration r
    join ${mendableReasons("registration")} b(reason, who) on b.reason = r.reason
    left join facts.students s on s.student_code = r.student_code
    left join facts.elements e on e.element_code = r.element_code
   where r.reason <> 'enrolled'`;

const ACTIVITIES = `
  select 'activity', a.reason, b.who, a.staff_code, s.first_name || ' ' || s.family_name,
         a.element_code, e.name, e.component_code, a.activity_id, a.since_run
    from decided.activity a
    join ${mendableReasons("activity")} b(reason, who) on b.reason = a.reason
    left join facts.staff s on s.staff_code = a.staff_code
    left join facts.elements e on e.element_code = a.element_code`;
