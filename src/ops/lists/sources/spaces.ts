import type { Target } from "../../../flow/targets/port.ts";
import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** SQL of what is searched of a space `c`. */
export const SPACE_TEXT = "c.course_key || ' ' || c.full_name";

/** The spaces of a target, with how many students and teachers are in them. */
export function spacesOf(target: Target): ListSource {
  const course = target.relation("course");
  return {
    shape: LIST_SHAPES.spaces,
    from: () => `${course} c left join wanted.course w on w.course_key = c.course_key
      left join lists.space_text t on t.text = ${SPACE_TEXT}`,
    columns: {
      course_key: "c.course_key",
      full_name: "c.full_name",
      short_name: "c.short_name",
      category_key: "c.category_key",
      component: COMPONENT,
      visible: "c.visible",
      archived: "c.archived",
      students: enrolledAs(target, "="),
      teachers: enrolledAs(target, "<>"),
    },
    order: {
      course_key: { sql: "c.course_key", type: "text" },
      full_name: { sql: "c.full_name", type: "text" },
    },
    filters: {
      component: COMPONENT,
      category_key: "c.category_key",
      visible: "c.visible::text",
      archived: "c.archived::text",
    },
    search: (word) => `strpos(coalesce(t.folded, lists.fold(${SPACE_TEXT})), ${word}) > 0`,
    within: {
      components: (codes) => `${COMPONENT} = any(${codes})`,
      spaces: (person) => spacesOfPerson(target, person),
      self: (person) => `c.visible and not c.archived and ${spacesOfPerson(target, person)}`,
    },
  };
}

/** Of an archived space: of the element that it was for, where that is still known. */
const COMPONENT = `coalesce(w.component, (
  select e.component_code from facts.elements e
   where e.element_code = c.course_key or c.course_key like e.element_code || '-%' and w.course_key is null and c.archived limit 1))`;

/** How many are in the space and not suspended, as students or as anything else. */
function enrolledAs(target: Target, sign: "=" | "<>"): string {
  return `(select count(distinct e.username) from ${target.relation("enrolment")} e
    where e.course_key = c.course_key and e.status = 'active' and e.role ${sign} 'student')`;
}

/** Condition: the person is in the space. */
function spacesOfPerson(target: Target, person: string): string {
  return `c.course_key in (
    select e.course_key from ${target.relation("enrolment")} e join ${target.relation("user")} u using (username)
     where u.person_code = ${person} and e.status = 'active')`;
}
