import { LIST_SHAPES } from "../../../model/lists.ts";
import { fold } from "../fold.ts";
import type { ListSource } from "../source.ts";

/**
 * Students and staff by name; where something is searched, those whose code, login or name begins with it come first, and last who is
 * no longer delivered: they are shown to those who search them alone.
 */
export function peopleLike(search: string | undefined): ListSource {
  return {
    shape: LIST_SHAPES.people,
    from: (put) => `(select p.*, ${likeness(search, put)} as likeness from lists.person p) p`,
    columns: {
      code: "p.code",
      kind: "p.kind",
      family_name: "p.family_name",
      first_name: "p.first_name",
      usernames: "p.usernames",
      component: "p.component",
      gone: "p.gone",
    },
    ...(search === undefined && { where: () => ["not p.gone"] }),
    order: {
      likeness: { sql: "p.likeness", type: "integer" },
      family_name: { sql: "p.sort_name", type: "text" },
      code: { sql: "p.code", type: "text" },
      kind: { sql: "p.kind", type: "text" },
    },
    filters: { kind: "p.kind", component: "p.component" },
    search: (word) => `strpos(p.folded, ${word}) > 0`,
    within: {
      components: (codes) => `(p.component = any(${codes}) and not p.gone or p.code in (
        select r.student_code from decided.registration r join facts.elements e using (element_code)
         where e.component_code = any(${codes})))`,
      spaces: (person) => `(p.code = ${person} or p.code in (
        select r.student_code from decided.activity a cross join unnest(a.course_keys) k
          join wanted.course w on w.course_key = k
          join decided.registration r on r.element_code = w.element_code and r.course_key = k
         where a.staff_code = ${person}))`,
      self: (person) => `p.code = ${person}`,
    },
  };
}

/** 0 for a code or login written whole, 1 for what begins with it, 2 for the others; 0 for all where nothing is searched. */
function likeness(search: string | undefined, put: (value: unknown) => string): string {
  const text = fold(search ?? "").trim();
  if (text === "") return "0";
  const place = `${put(text)}::text`;
  return `case when lower(p.code) = ${place} or ${place} = any(p.usernames) then 0
    when starts_with(p.folded, ${place}) then 1 else 2 end + p.gone::integer * 3`;
}
