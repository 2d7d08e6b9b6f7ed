import type { Row } from "./sheets.ts";

/** A semester, a unit or a taught element of the offer. */
export interface Element {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly nature: "SEM" | "UE" | "EC";
  readonly component: string;
  readonly period: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly hours: number;
  /** It can be followed at a distance, in a variant of its space. */
  readonly remote: boolean;
  readonly suspended: boolean;
  readonly open: boolean;
  readonly technical: boolean;
}

/** How people are put into groups in an element; `none` has no hours either, so no space. */
export type Teaching =
  /** Groups of one collection. */
  | "tutorials"
  /** Collections of lectures, tutorials and practicals. */
  | "lectures"
  /** Groups on the element itself. */
  | "direct"
  /** No groups but hours: the pseudo-group. */
  | "pseudo"
  /** Followed in the carrier's groups. */
  | "carried"
  | "none";

/** A carrier relation of the year. */
export interface CarriedBy {
  /** The carrier that the registrar named. */
  readonly code: string;
  /** The carrier at the end of the chain. */
  readonly final: TaughtElement;
  /** Whose collection both are attached to. */
  readonly collection: "carrier" | "own" | "not-shared";
}

/** An element that students register for. */
export interface TaughtElement extends Element {
  readonly teaching: Teaching;
  /** Everybody of the step takes it. */
  readonly core: boolean;
  /** Number of tutorial or direct groups, and of the two other kinds where it has lectures. */
  readonly groupCount: number;
  readonly lectureCount: number;
  readonly practicalCount: number;
  /** A group for those who study at a distance. */
  readonly remoteGroup: boolean;
  readonly carriedBy?: CarriedBy;
  /** The code as the element file has it, where that is not quite the code. */
  readonly writtenCode?: string;
  /** Named here and there, but not in the delivery. */
  readonly absent?: true;
}

/** An element as the delivery tells it. */
export function elementRow(element: Element & Partial<TaughtElement>, responsible = ""): Row<"elements"> {
  return {
    element_code: element.writtenCode ?? element.code,
    name: element.name,
    short_name: element.shortName,
    nature: element.nature,
    component_code: element.component,
    period: element.period,
    remote: flag(element.remote),
    suspended: flag(element.suspended),
    open: flag(element.open),
    technical: flag(element.technical),
    teaching_hours: String(element.hours),
    responsible_codes: responsible,
    created_at: element.createdAt,
    updated_at: element.updatedAt,
  };
}

/** A yes or no, as deliveries write it. */
export function flag(value: boolean): string {
  return value ? "1" : "0";
}

/** The element whose groups and space count: the carrier at the end of the chain, or itself. */
export function hostOf(element: TaughtElement): TaughtElement {
  return element.carriedBy?.final ?? element;
}

/** The element whose code its groups bear. */
export function groupHostOf(element: TaughtElement): TaughtElement {
  return element.carriedBy?.collection === "carrier" ? element.carriedBy.final : element;
}
