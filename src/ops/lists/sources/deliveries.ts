import { LINT } from "../../inbox/index.ts";
import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../source.ts";
import { problemsFrom } from "./problems.ts";

/** Deliveries that were handed over, newest first. */
export const DELIVERIES: ListSource = {
  shape: LIST_SHAPES.deliveries,
  descending: true,
  from: () => "inbox.delivery d",
  columns: {
    delivery: "d.delivery",
    name: "d.name",
    author: "d.author",
    received_at: "d.received_at",
    bytes: "d.bytes",
    files: "d.files",
    lint: LINT,
    run: "d.run",
  },
  order: { received_at: { sql: "d.received_at", type: "timestamptz" }, delivery: { sql: "d.delivery", type: "uuid" } },
  filters: { author: "d.author" },
  within: {},
};

/** What looking a delivery over has found. */
export function findingsOf(delivery: string): ListSource {
  return {
    ...problemsFrom({ sql: "p.position", type: "integer" }),
    shape: LIST_SHAPES.findings,
    from: () => "inbox.finding p",
    where: (put) => [`p.delivery = ${put(delivery)}`],
  };
}
