import { readState } from "../../flow/targets/index.ts";
import type { Target } from "../../flow/targets/port.ts";
import type { Store } from "../../infra/store/store.ts";
import type { KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import type { UseRows } from "./list-decisions.ts";

/** Gives what the target holds of a kind, as it is now, sorted by key; never all in memory. */
export async function listState<T>(
  { store, target }: { readonly store: Store; readonly target: Target },
  kind: KindName,
  use: UseRows<ThingState, T>,
): Promise<T> {
  await target.refresh();
  return store.transaction((tx) => use(readState(tx, target, kind)));
}
