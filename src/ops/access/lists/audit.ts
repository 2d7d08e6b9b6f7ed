import { LIST_SHAPES } from "../../../model/lists.ts";
import type { ListSource } from "../../lists/index.ts";

/** Who did and looked at what, newest first. */
export const AUDIT: ListSource = {
  shape: LIST_SHAPES.audit,
  descending: true,
  from: () => "access.audit e",
  columns: {
    entry: "e.id",
    at: "e.at",
    who: "e.who",
    address: "e.address",
    operation: "e.operation",
    subject: "e.subject",
    outcome: "e.outcome",
  },
  order: { entry: { sql: "e.id", type: "bigint" } },
  filters: { who: "e.who", operation: "e.operation", subject: "e.subject", outcome: "e.outcome", at: "e.at" },
  within: {},
};
