import type { DeliveryTableName } from "./delivery.ts";
import type { KindName } from "./kinds.ts";
import type { HoldReason } from "./reasons.ts";

/** Removals of one kind in one component and step, beside what we own there. */
export interface RemovalCount {
  readonly kind: KindName;
  /** Null: things without component, or without step. */
  readonly component: string | null;
  readonly step: string | null;
  readonly removals: number;
  /** What is there to lose: not what is archived or suspended already, unless this plan removes it for good. */
  readonly owned: number;
}

/** What one source said in one file, all of it or what has changed; oldest first. In force are the last one in full and all since. */
export interface FileHistory {
  readonly table: DeliveryTableName;
  readonly counts: readonly FileCount[];
}

/** One file of a delivery. */
export interface FileCount {
  readonly mode: "full" | "delta";
  /** When it was extracted, ISO 8601 in UTC, and the university year that it speaks of. */
  readonly extractedAt: string;
  readonly year: string;
  /** Rows of that year. */
  readonly rows: number;
  readonly refused: number;
  /** A whole plan has been made on it that holds nothing for the sake of a file, or no longer does. */
  readonly settled: boolean;
}

/** Why removals are held for the sake of a file: these wait until a person has settled them, or a better file is there. */
export const FILE_HOLDS = [
  "source-older",
  "source-other-year",
  "source-shrunk",
  "file-mostly-refused",
] as const satisfies readonly HoldReason[];

/**
 * Where a thing stands and what it is called, in fields that are made from the rows of several files: a missing row takes nothing
 * away, it moves a space to where what has no place goes, or calls a category by its code.
 */
export const PLACE_AND_NAME = {
  category: ["parent_key", "name"],
  course: ["category_key"],
  cohort: ["name"],
  grouping: ["name"],
} as const satisfies Partial<Record<KindName, readonly string[]>>;

/** Every guard there is. */
export const GUARDS = [
  "component",
  "step",
  "kind",
  "users",
  "file-older",
  "file-other-year",
  "file-shrunk",
  "file-refused",
  "canary-failed",
  "canary-not-made",
  "canary-others",
] as const;
export type GuardName = (typeof GUARDS)[number];

/** What a guard looked at, what it found, and what it holds; told whether it tripped or passed. */
export interface GuardVerdict {
  readonly guard: GuardName;
  readonly tripped: boolean;
  readonly reason: HoldReason;
  /** Removals of these kinds are held when tripped; none are named by a canary, which holds all that comes after it… */
  readonly kinds: readonly KindName[];
  /** …and changes of where things of these kinds stand and what they are called; see `PLACE_AND_NAME`… */
  readonly moves: readonly KindName[];
  /** …in this component and this step, or everywhere when undefined. */
  readonly component: string | null | undefined;
  readonly step: string | null | undefined;
  /** The file that a file guard is about. */
  readonly table: DeliveryTableName | null;
  /** What was found of what, or beside what: counts; times of extraction of `file-older`, years of `file-other-year`. */
  readonly found: number | string;
  readonly of: number | string;
}
