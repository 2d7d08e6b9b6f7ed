import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../../lists/index.ts";

const SEEN = "(select max(s.seen_at) from access.session s where s.operator = o.id)";

/** Everybody who may sign in. */
export const OPERATORS: ListSource = {
  shape: LIST_SHAPES.operators,
  from: () => "access.operator o",
  columns: {
    operator: "o.id",
    name: "o.name",
    display_name: "o.display_name",
    origin: "o.origin",
    account: "o.account",
    assignments: `coalesce((select json_agg(json_build_object('role', a.role, 'components', a.components) order by a.role)
      from access.assignment a where a.operator = o.id), '[]')`,
    blocked_at: "o.blocked_at",
    added_at: "o.added_at",
    added_by: "o.added_by",
    seen_at: SEEN,
  },
  order: {
    name: { sql: "o.name", type: "text" },
    display_name: { sql: "o.display_name", type: "text" },
    added_at: { sql: "o.added_at", type: "timestamptz" },
    seen_at: { sql: `coalesce(${SEEN}, '-infinity')`, type: "timestamptz" },
  },
  filters: {
    origin: "o.origin",
    role: (texts) => `exists (select from access.assignment a where a.operator = o.id and a.role = any(${texts}))`,
    blocked: "(o.blocked_at is not null)::text",
  },
  search: (word) => `strpos(lists.fold(o.name) || ' ' || lists.fold(o.display_name), ${word}) > 0`,
  within: {},
};
