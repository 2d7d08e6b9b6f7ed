import type { RowForm } from "./row-form.ts";

/** Whether a row is the header again, as where two files were joined; read as a row it would be somebody with odd names. */
export function repeatsHeader({ headings }: RowForm, cells: readonly string[]): boolean {
  return (
    cells[0] === headings[0] && cells.length === headings.length && cells.every((cell, at) => cell === headings[at])
  );
}
