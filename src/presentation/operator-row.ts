import type { z } from "zod";
import type { operatorRow as contract } from "../contract/api/documents/access.ts";
import type { Operator } from "../ops/access/index.ts";

/** An operator as people and programs see them. */
export function operatorRow(operator: Operator): z.infer<typeof contract> {
  return {
    operator: operator.id,
    name: operator.name,
    display_name: operator.displayName,
    origin: operator.origin,
    account: operator.account,
    assignments: operator.assignments.map(({ role, components }) => ({ role, components: [...components] })),
    blocked_at: operator.blockedAt,
    added_at: operator.addedAt,
    added_by: operator.addedBy,
    seen_at: operator.seenAt,
  };
}
