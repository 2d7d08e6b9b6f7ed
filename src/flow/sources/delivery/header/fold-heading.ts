/** A heading without what tells nothing: case, blanks around it, a byte order mark, invisible characters. */
export function foldHeading(heading: string): string {
  return heading
    .replaceAll(/[\u00a0\u2007\u202f\u2060\u200b\ufeff]/g, " ")
    .trim()
    .toLowerCase();
}
