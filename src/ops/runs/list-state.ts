import type { Flow } from "../../flow/flow.ts";
import { readState } from "../../flow/targets/index.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import type { UseRows } from "./list-decisions.ts";
import { type Moment, runAt } from "./run-at.ts";

/** Which things are asked for: as they are now when `at` is null. */
export interface StateQuestion {
  readonly kind: KindName;
  readonly at: Moment | null;
}

/** Gives what the target holds of a kind, or held at a moment, sorted by key; never all in memory. OperatorErrors of `runAt`. */
export async function listState<T>(
  { store, target, clock }: Pick<Flow, "store" | "target" | "clock">,
  { kind, at }: StateQuestion,
  use: UseRows<ThingState, T>,
): Promise<T> {
  await target.refresh({ clock });
  return store.transaction(async (tx) => {
    const run = at === null ? null : await runAt(tx, target, at);
    return use(readState(tx, target, { kind, run }));
  });
}
