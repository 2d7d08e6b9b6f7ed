import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** What a run could not do, in the order of its plan. */
export function failuresOf(run: number): ListSource {
  return {
    shape: LIST_SHAPES.failures,
    from: () => "journal.failure f join journal.change c on c.run = f.plan_run and c.seq = f.seq",
    where: (put) => [`f.run = ${put(run)}`],
    columns: {
      plan_run: "f.plan_run",
      seq: "f.seq",
      kind: "c.kind",
      action: "c.action",
      key: "c.key",
      code: "f.code",
      before: "c.before",
      after: "c.after",
      found: "f.found",
    },
    order: { plan_run: { sql: "f.plan_run", type: "integer" }, seq: { sql: "f.seq", type: "integer" } },
    filters: { code: "f.code", kind: "c.kind" },
    within: {},
  };
}
