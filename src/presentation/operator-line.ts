import type { Row } from "../contract/documents/index.ts";
import type { Operator } from "../ops/access/index.ts";

/** An operator on one line. */
export function operatorLine(operator: Operator): Row<"operators"> {
  return {
    name: operator.name,
    display_name: operator.displayName,
    origin: operator.origin,
    roles: operator.assignments.map(({ role, components }) =>
      components.length === 0 ? role : `${role}:${components.join(",")}`,
    ),
    account: operator.account,
    blocked_at: operator.blockedAt,
    seen_at: operator.seenAt,
  };
}
