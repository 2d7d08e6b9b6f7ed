import { HOLD, UNAPPROVED } from "../../../flow/journal/plans/index.ts";
import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** Keys that are shown of each hold. */
const EXAMPLES = 3;

/** What waits for a person in the newest plan. */
export const HOLDS: ListSource = {
  shape: LIST_SHAPES.holds,
  from: () => `(
    select run, ${HOLD} as hold, held as reason, kind, action, component, count(*) as changes,
           (array_agg(array_to_string(key, '/') order by key))[:${EXAMPLES}] as examples
      from journal.change c
     where run = (select max(p.run) from journal.plan p join journal.run r on r.id = p.run where r.kind in ('plan', 'sync'))
       and ${UNAPPROVED}
     group by run, held, kind, action, component) h`,
  columns: {
    run: "h.run",
    hold: "h.hold",
    reason: "h.reason",
    kind: "h.kind",
    action: "h.action",
    component: "h.component",
    changes: "h.changes",
    examples: "h.examples",
  },
  order: { hold: { sql: "h.hold", type: "text" }, changes: { sql: "h.changes", type: "bigint" } },
  filters: { reason: "h.reason", kind: "h.kind", action: "h.action", component: "h.component" },
  within: { components: (codes) => `h.component = any(${codes})` },
};
