import type { DeliveryTableName } from "./delivery.ts";
import type { KindName } from "./kinds.ts";
import type { HoldReason } from "./reasons.ts";

/** Removals of one kind in one component, beside what we own there. */
export interface RemovalCount {
  readonly kind: KindName;
  /** Null: things without component. */
  readonly component: string | null;
  readonly removals: number;
  readonly owned: number;
}

/** One file of the delivery beside the last accepted one. */
export interface FileCount {
  readonly table: DeliveryTableName;
  readonly rows: number;
  readonly refused: number;
  /** Rows of the last accepted delivery of that file; null on a first one. */
  readonly rowsBefore: number | null;
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
