import type { GuardVerdict, RemovalCount } from "../../model/guard.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Policy } from "../../model/policy.ts";

/** Looks at the removals of each kind, in each component and over the whole campus. Nothing removed gives no verdict. */
export function guardRemovals(counts: readonly RemovalCount[], policy: Policy): readonly GuardVerdict[] {
  const kinds = [...new Set(counts.map((count) => count.kind))];
  return [
    ...counts.filter((count) => count.removals > 0 && count.kind !== "user").map((count) => guardPart(count, policy)),
    ...kinds.flatMap((kind) => guardWhole(kind, counts, policy)),
  ];
}

function guardPart(count: RemovalCount, { guard }: Policy): GuardVerdict {
  const { kind, component, removals, owned } = count;
  const everything = removals >= guard.everything_count && removals >= owned;
  const many = removals > guard.component_count && removals > owned * guard.component_share;
  return {
    guard: "component",
    tripped: everything || many,
    reason: everything ? "removes-everything" : "too-many-removals",
    kinds: [kind],
    component,
    table: null,
    found: removals,
    of: owned,
  };
}

/** Many small components must not add up to an empty campus. */
function guardWhole(kind: KindName, counts: readonly RemovalCount[], { guard }: Policy): readonly GuardVerdict[] {
  const ofKind = counts.filter((count) => count.kind === kind);
  const found = ofKind.reduce((sum, count) => sum + count.removals, 0);
  const of = ofKind.reduce((sum, count) => sum + count.owned, 0);
  if (found === 0) return [];
  const count = kind === "user" ? guard.user_count : guard.component_count;
  const share = kind === "user" ? guard.user_share : guard.component_share;
  const everything = found >= guard.everything_count && found >= of;
  return [
    {
      guard: kind === "user" ? "users" : "kind",
      tripped: everything || (found > count && found > of * share),
      reason: everything ? "removes-everything" : "too-many-removals",
      kinds: [kind],
      component: undefined,
      table: null,
      found,
      of,
    },
  ];
}
