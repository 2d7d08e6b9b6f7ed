import type { ReadCell } from "./read-cell.ts";

/** The text of a delta's cell that takes the value away. */
const CLEAR = "<delete>";

/** Whether a cell of a delta takes the value away. */
export function isClear(cell: string): boolean {
  return cell.trim() === CLEAR;
}

/** A reader that leaves such cells to a closer look. */
export function exceptClear(read: ReadCell): ReadCell {
  return (cell) => (isClear(cell) ? undefined : read(cell));
}
