import type { DeliveryTableName } from "./delivery.ts";
import type { KindName } from "./kinds.ts";
import type { HoldReason } from "./reasons.ts";

/** Removals of one kind in one component, beside what we own there. */
export interface RemovalCount {
  readonly kind: KindName;
  /** Null: things without component. */
  readonly component: string | null;
  readonly removals: number;
  /** What is there to lose: not what is archived or suspended already, unless this plan removes it for good. */
  readonly owned: number;
}

/** What one source said in one file, each time that it said all of it; oldest first, the last one is in force. */
export interface FileHistory {
  readonly table: DeliveryTableName;
  readonly counts: readonly FileCount[];
}

/** One full file. */
export interface FileCount {
  readonly rows: number;
  readonly refused: number;
  /** A whole plan has been made on it that holds nothing for the sake of a file, or no longer does. */
  readonly settled: boolean;
}

/** What a guard looked at, what it found, and what it holds; told whether it tripped or passed. */
export interface GuardVerdict {
  readonly guard: "component" | "kind" | "users" | "file-shrunk" | "file-refused";
  readonly tripped: boolean;
  readonly reason: HoldReason;
  /** Removals of these kinds are held when tripped… */
  readonly kinds: readonly KindName[];
  /** …in this component, or everywhere when undefined. */
  readonly component: string | null | undefined;
  /** The file that a file guard is about. */
  readonly table: DeliveryTableName | null;
  readonly found: number;
  readonly of: number;
}
