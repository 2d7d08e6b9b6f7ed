import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** Every run, newest first. */
export const RUNS: ListSource = {
  shape: LIST_SHAPES.runs,
  descending: true,
  from: () => "journal.run r",
  columns: {
    run: "r.id",
    kind: "r.kind",
    status: "r.status",
    author: "r.author",
    started_at: "r.started_at",
    ended_at: "r.ended_at",
    plan_run: "r.plan_run",
    undoes_run: "r.undoes_run",
  },
  order: { run: { sql: "r.id", type: "integer" }, started_at: { sql: "r.started_at", type: "timestamptz" } },
  filters: { kind: "r.kind", status: "r.status", author: "r.author", started_at: "r.started_at" },
  within: {},
};
