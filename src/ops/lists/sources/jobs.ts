import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";

/** Long work, newest first. */
export const JOBS: ListSource = {
  shape: LIST_SHAPES.jobs,
  descending: true,
  from: () => "jobs.job j",
  columns: {
    job: "j.job",
    kind: "j.kind",
    status: "j.status",
    author: "j.author",
    asked_at: "j.asked_at",
    started_at: "j.started_at",
    ended_at: "j.ended_at",
    about: "j.about",
    progress: "j.progress",
    run: "j.run",
    error: "j.error",
  },
  order: { asked_at: { sql: "j.asked_at", type: "timestamptz" }, job: { sql: "j.job", type: "uuid" } },
  filters: { kind: "j.kind", status: "j.status", author: "j.author" },
  within: {},
};
