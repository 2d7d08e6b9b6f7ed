import type { ReactNode } from "react";

/** Wide enough for a day and a time in both languages. */
export const TIME_WIDTH = "12rem";

/** One column of a list. */
export interface Column<Row> {
  /** As the API names it; by this name it is sorted. */
  readonly name: string;
  readonly label: string;
  /** Its width as a track of a CSS grid. */
  readonly width: string;
  /** `isActive`: Tab leads to this row, and to what can be pressed in it. */
  readonly show: (row: Row, isActive: boolean) => ReactNode;
  readonly isNumber?: boolean;
  /** Whether it is left out until somebody asks for it. */
  readonly isExtra?: boolean;
}

/** A filter that is offered beside a list, with the values that it may have. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** A value and what people call it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}
