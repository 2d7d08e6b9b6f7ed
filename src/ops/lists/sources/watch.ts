import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** What nothing mends by itself, kind by kind in the order in which they are told, as it was when last looked for. */
export const WATCH: ListSource = {
  shape: LIST_SHAPES.watch,
  from: () => "lists.watch w",
  columns: {
    kind: "w.kind",
    course_key: "w.course",
    username: "w.username",
    cohort_key: "w.cohort",
    role: "w.role",
    method: "w.method",
    owner: "w.owner",
    review_at: "w.review_at",
    students: "w.students",
    because: "w.because",
  },
  order: { position: { sql: "w.position", type: "integer" } },
  filters: { kind: "w.kind", course_key: "w.course", component: "w.component" },
  search: (word) => `strpos(lists.fold(concat_ws(' ', w.course, w.username, w.cohort)), ${word}) > 0`,
  within: { components: (codes) => `w.component = any(${codes})` },
};
