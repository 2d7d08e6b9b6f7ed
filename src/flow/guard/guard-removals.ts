import type { GuardVerdict, RemovalCount } from "../../model/guard.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Policy } from "../../model/policy.ts";

/** Kinds that are looked at step by step, too. The others come and go by whole steps: groups follow the teaching of a year. */
const BY_STEP: readonly KindName[] = ["course", "enrolment", "cohort-member"];

type Removals = Pick<RemovalCount, "removals" | "owned">;

/** Looks at the removals of each kind, in each component and step and over the whole campus. Nothing removed gives no verdict. */
export function guardRemovals(counts: readonly RemovalCount[], policy: Policy): readonly GuardVerdict[] {
  const kinds = [...new Set(counts.map((count) => count.kind))];
  return [
    ...kinds.flatMap((kind) => guardComponents(kind, counts, policy)),
    ...kinds.flatMap((kind) => guardSteps(kind, counts, policy)),
    ...kinds.flatMap((kind) => guardWhole(kind, counts, policy)),
  ];
}

function guardComponents(kind: KindName, counts: readonly RemovalCount[], policy: Policy): readonly GuardVerdict[] {
  if (kind === "user") return [];
  return [...summed(counts, kind, (count) => count.component)].map(([component, sum]) => ({
    ...judge(sum, partLimits(policy)),
    guard: "component",
    kinds: [kind],
    moves: [],
    component,
    step: undefined,
    table: null,
  }));
}

/** Only steps that lose enough to trip are told of: there are hundreds. */
function guardSteps(kind: KindName, counts: readonly RemovalCount[], policy: Policy): readonly GuardVerdict[] {
  if (!BY_STEP.includes(kind)) return [];
  return [...summed(counts, kind, (count) => count.step)]
    .filter(([step, { removals }]) => step !== null && removals >= policy.guard.everything_count)
    .map(([step, sum]) => ({
      ...judge(sum, partLimits(policy)),
      guard: "step",
      kinds: [kind],
      moves: [],
      component: undefined,
      step,
      table: null,
    }));
}

/** Many small components must not add up to an empty campus. */
function guardWhole(kind: KindName, counts: readonly RemovalCount[], policy: Policy): readonly GuardVerdict[] {
  const { everything_count, user_count, user_share } = policy.guard;
  const limits = kind === "user" ? { everything_count, count: user_count, share: user_share } : partLimits(policy);
  return [...summed(counts, kind, () => null).values()].map((sum) => ({
    ...judge(sum, limits),
    guard: kind === "user" ? "users" : "kind",
    kinds: [kind],
    moves: [],
    component: undefined,
    step: undefined,
    table: null,
  }));
}

interface Limits {
  readonly everything_count: number;
  readonly count: number;
  readonly share: number;
}

function partLimits({ guard }: Policy): Limits {
  return { everything_count: guard.everything_count, count: guard.component_count, share: guard.component_share };
}

function judge(
  { removals, owned }: Removals,
  { everything_count, count, share }: Limits,
): Pick<GuardVerdict, "tripped" | "reason" | "found" | "of"> {
  const everything = removals >= everything_count && removals >= owned;
  const many = removals > count && removals > owned * share;
  return {
    tripped: everything || many,
    reason: everything ? "removes-everything" : "too-many-removals",
    found: removals,
    of: owned,
  };
}

/** Removals of a kind by part; parts that lose nothing are left out. */
function summed(
  counts: readonly RemovalCount[],
  kind: KindName,
  partOf: (count: RemovalCount) => string | null,
): ReadonlyMap<string | null, Removals> {
  const sums = new Map<string | null, Removals>();
  for (const count of counts) {
    if (count.kind !== kind) continue;
    const { removals, owned } = sums.get(partOf(count)) ?? { removals: 0, owned: 0 };
    sums.set(partOf(count), { removals: removals + count.removals, owned: owned + count.owned });
  }
  return new Map([...sums].filter(([, { removals }]) => removals > 0));
}
