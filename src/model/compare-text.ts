/** Compares texts unit by unit, whatever the language of the machine: below, equal to or above 0, as a sort asks. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
