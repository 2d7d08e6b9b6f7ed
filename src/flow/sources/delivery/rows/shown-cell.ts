/** More of a cell says no more to people, in characters. */
const SHOWN = 80;

/** A cell as people are told it. */
export function shownCell(cell: string): string {
  return cell.trim().slice(0, SHOWN);
}
