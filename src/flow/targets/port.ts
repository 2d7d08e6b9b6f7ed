import type { KindName } from "../../model/kinds.ts";

/** What a target offers to comparison and apply. */
export interface Target {
  readonly name: string;
  /** Brings what is there into the store's relations; nothing to do where the target is our own campus. */
  refresh(): Promise<void>;
  /** A relation of the store with the columns of the kind: what is there now. */
  relation(kind: KindName): string;
}
