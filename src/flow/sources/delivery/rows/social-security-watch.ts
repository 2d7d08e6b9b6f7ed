import { looksLikeSocialSecurityNumber } from "../header/social-security.ts";
import type { RowForm } from "./row-form.ts";

/** Types of columns whose cells are kept as they are written; a social-security number cannot pass as any other. */
const FREE = new Set(["code", "text"]);

/** Looks for columns that hold social-security numbers, declared or not, while the rows go by. */
export class SocialSecurityWatch {
  readonly #columns: readonly number[];
  readonly #filled: number[];
  readonly #alike: number[];

  constructor(form: RowForm) {
    const guarded = new Set(form.columns.filter(({ column }) => !FREE.has(column.type)).map(({ at }) => at));
    this.#columns = form.headings.map((_, index) => index).filter((index) => !guarded.has(index));
    this.#filled = this.#columns.map(() => 0);
    this.#alike = this.#columns.map(() => 0);
  }

  /** Takes note of the cells of a row. */
  see(cells: readonly string[]): void {
    for (const [place, index] of this.#columns.entries()) {
      const cell = cells[index] ?? "";
      if (cell === "") continue;
      this.#filled[place] = (this.#filled[place] ?? 0) + 1;
      if (cell.length > 12 && looksLikeSocialSecurityNumber(cell)) this.#alike[place] = (this.#alike[place] ?? 0) + 1;
    }
  }

  /** Indexes of the columns most of whose cells look like one. */
  found(): readonly number[] {
    return this.#columns.filter((_, place) => 2 * (this.#alike[place] ?? 0) > (this.#filled[place] ?? 0));
  }
}
