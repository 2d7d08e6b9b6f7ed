import type { TestContext } from "node:test";
import type { Target } from "../../src/flow/targets/port.ts";
import type { Store } from "../../src/infra/store/store.ts";

/** A target with nothing on it, and the store that holds the journal. */
export interface OpenTarget {
  readonly store: Store;
  readonly target: Target;
}

/** Opens a fresh target for one test. */
export type Open = (t: TestContext) => Promise<OpenTarget>;
