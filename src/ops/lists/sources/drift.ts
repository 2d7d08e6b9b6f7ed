import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** What people had changed by hand when that was last looked for. */
export const DRIFT: ListSource = {
  shape: LIST_SHAPES.drift,
  from: () => "lists.drift d",
  columns: {
    kind: "d.kind",
    key: "d.key",
    field: "d.field",
    ours: "d.ours",
    found: "d.found",
    next: "d.next",
    read_at: "d.read_at",
  },
  order: { position: { sql: "d.position", type: "integer" } },
  filters: { kind: "d.kind", field: "d.field", next: "d.next", component: "d.component" },
  search: (word) => `strpos(lists.fold(d.key), ${word}) > 0`,
  within: { components: (codes) => `d.component = any(${codes})` },
};
