import type { CourseContext, Pair } from "../../../model/pairs.ts";
import type { WantedCourse } from "../../../model/wanted.ts";
import { type Comparison, readPairs } from "./compare.ts";
import { isOurs, stateOf, wantedOf } from "./state-of.ts";

/** A space as wanted beside the space as it is. */
export type CoursePair = Pair<Omit<WantedCourse, "element">, CourseContext>;

const WANTED = [
  "course_key",
  "full_name",
  "short_name",
  "category_key",
  "places",
  "component",
  "step",
  "suspended",
  "owner",
];

/** Spaces that differ; an archived one that nobody wants is as it ought to be. */
export function coursePairs(comparison: Comparison): AsyncIterable<readonly CoursePair[]> {
  const { relation, policy } = comparison;
  const sql = `
    select ${wantedOf("w", WANTED)} as wanted, ${stateOf("course", "a")} as actual,
           c.component, c.step, c.space,
           json_build_object('no_space_reason', c.no_space_reason, 'host', c.host_code, 'idnumber', a.idnumber,
             'moved_from', m.old_key) as more
      from wanted.course w
      full join ${relation("course")} a on a.course_key = w.course_key
      join compare_course c on c.course_key = coalesce(w.course_key, a.course_key)
      left join compare_move m on m.new_key = w.course_key
     where ${isOurs("a")}
       and (a.course_key is null
         or (w.course_key is null and not a.archived)
         or (w.course_key is not null and (a.archived or m.old_key is not null
            or (w.full_name, w.short_name) is distinct from (a.full_name, a.short_name)
            or a.category_key <> all(w.places) or ($1 and a.visible) or ($2 and a.idnumber is not null))))
     order by coalesce(w.course_key, a.course_key)`;
  // Visibility belongs to people, except where the policy hides all spaces again at each run.
  const values = [policy.field.course_visible === "always", policy.course_idnumber === "set-right"];
  return readPairs(comparison, {
    sql,
    values,
    unasked: { no_space_reason: null, host: null, idnumber: null, moved_from: null },
  });
}
