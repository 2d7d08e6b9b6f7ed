import type { TestContext } from "node:test";
import type { TargetSettings } from "../../src/flow/targets/index.ts";
import type { Target } from "../../src/flow/targets/port.ts";
import type { KindName } from "../../src/model/kinds.ts";
import type { Store } from "../../src/infra/store/store.ts";

/** What a target cannot do, where it cannot do everything. */
export interface Limits {
  /** Kinds that it does not make. */
  readonly lacks?: readonly KindName[];
  /** No category can be hidden. */
  readonly showsCategories?: boolean;
  /** Only who is in a space can be in its groups. */
  readonly enrolsMembers?: boolean;
  /** Random worlds to come to, and people to enrol: fewer where each change is a call. */
  readonly worlds?: number;
  readonly people?: number;
}

/** A target with nothing on it, and the store that holds the journal. */
export interface OpenTarget {
  readonly store: Store;
  readonly target: Target;
  readonly limits?: Limits | undefined;
  /** How another process reaches it, where that has to be said. */
  readonly settings?: TargetSettings | undefined;
}

/** Opens a fresh target for one test. */
export type Open = (t: TestContext) => Promise<OpenTarget>;
