import { looksLikeSocialSecurityNumber } from "../header/social-security.ts";
import type { RowForm } from "./row-form.ts";

/** Types of columns whose cells are kept as they are written; a social-security number cannot pass as any other. */
const FREE = new Set(["code", "text"]);

interface WatchedColumn {
  readonly at: number;
  filled: number;
  alike: number;
}

/** Looks for columns that hold social-security numbers, declared or not, while the rows go by. */
export class SocialSecurityWatch {
  readonly #columns: readonly WatchedColumn[];

  constructor(form: RowForm) {
    const guarded = new Set(form.columns.filter(({ column }) => !FREE.has(column.type)).map(({ at }) => at));
    const watched = form.headings.map((_, at) => at).filter((at) => !guarded.has(at));
    this.#columns = watched.map((at) => ({ at, filled: 0, alike: 0 }));
  }

  /** Takes note of the cells of a row. */
  see(cells: readonly string[]): void {
    for (const column of this.#columns) {
      const cell = cells[column.at] ?? "";
      if (cell === "") continue;
      column.filled += 1;
      if (cell.length > 12 && looksLikeSocialSecurityNumber(cell)) column.alike += 1;
    }
  }

  /** Indexes of the columns most of whose cells look like one. */
  found(): readonly number[] {
    return this.#columns.filter(({ filled, alike }) => 2 * alike > filled).map(({ at }) => at);
  }
}
