import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../../lists/index.ts";

/** The tokens of programs, without their secrets. */
export const TOKENS: ListSource = {
  shape: LIST_SHAPES.tokens,
  from: () => "access.token t join access.operator o on o.id = t.operator",
  columns: {
    token: "t.id",
    operator: "o.name",
    name: "t.name",
    capabilities: "t.capabilities",
    made_at: "t.made_at",
    made_by: "t.made_by",
    ends_at: "t.ends_at",
    seen_at: "t.seen_at",
    revoked_at: "t.revoked_at",
  },
  order: {
    token: { sql: "t.id", type: "integer" },
    name: { sql: "t.name", type: "text" },
    operator: { sql: "o.name", type: "text" },
    ends_at: { sql: "t.ends_at", type: "timestamptz" },
  },
  filters: { operator: "o.name" },
  search: (word) => `strpos(lists.fold(t.name) || ' ' || lists.fold(o.name), ${word}) > 0`,
  within: {},
};
