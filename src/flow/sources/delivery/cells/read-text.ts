import { escapeCopy } from "../../../../infra/store/escape-copy.ts";

/** Reads a free text; the blanks around it are nobody's intention. */
export function readText(cell: string): string {
  return escapeCopy(cell.trim());
}
