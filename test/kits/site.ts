import type { TestContext } from "node:test";
import { openCampus } from "../../src/flow/targets/campus/index.ts";
import type { Flow } from "../../src/flow/flow.ts";
import type { Target } from "../../src/flow/targets/port.ts";
import type { Store } from "../../src/infra/store/store.ts";
import { readChanges } from "../../src/flow/journal/index.ts";
import type { KindName } from "../../src/model/kinds.ts";
import type { ThingState } from "../../src/model/plan.ts";
import { DEFAULT_POLICY, type Policy } from "../../src/model/policy.ts";
import { readMigrations } from "../../src/ops/installation/index.ts";
import { type Execution, listState, type Moment, type RunReport, sync } from "../../src/ops/runs/index.ts";
import { stillClock } from "./perform.ts";
import { openTestStore } from "./store.ts";

/** A whole installation for a test: an empty store, an empty campus, and everything a run needs. */
export interface Site {
  readonly store: Store;
  readonly flow: Flow;
  readonly execution: Execution;
}

/** Opens an installation of its own for a test. */
export async function openSite(t: Pick<TestContext, "after">, policy: Policy = DEFAULT_POLICY): Promise<Site> {
  const store = await openTestStore(t, { migrations: await readMigrations() });
  return siteOn(store, policy);
}

/** The same store with another policy. */
export function siteOn(store: Store, policy: Policy): Site {
  return siteWith(store, openCampus(store), policy);
}

/** An installation that changes another target. */
export function siteWith(store: Store, target: Target, policy: Policy = DEFAULT_POLICY): Site {
  const flow = { store, target, policy, clock: stillClock, source: "apogee", progress: () => undefined };
  return { store, flow, execution: { flow, author: "test", waitMs: 0, peakMemory: () => 0 } };
}

/** The whole run of a delivery, applied without asking. */
export function syncPath({ execution }: Site, path: string): Promise<RunReport> {
  return sync(execution, path, async () => true);
}

/** What `state` shows of a kind, now or at a moment. */
export function stateOf({ flow }: Site, kind: KindName, at: Moment | null = null): Promise<readonly ThingState[]> {
  return listState(flow, { kind, at }, (rows) => Array.fromAsync(rows));
}

/** The plan of a run, a line a change: action, kind, key, reason, and what holds it. Sorted. */
export function planLines({ store }: Site, run: number): Promise<readonly string[]> {
  return store.transaction(async (tx) => {
    const changes = await Array.fromAsync(readChanges(tx, { run }));
    const lines = changes.map(({ action, kind, key, reason, held }) =>
      [action, kind, key.join("/"), reason, ...(held === null ? [] : [`held:${held}`])].join(" "),
    );
    return lines.toSorted();
  });
}
