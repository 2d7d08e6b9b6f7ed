import type { Scope } from "../../model/caller.ts";

/** What is asked of a list: its page, order, search and filters. Checked against the shape of the list before. */
export interface Ask {
  readonly limit: number;
  readonly cursor?: string | undefined;
  /** A column; with `-` before it the other way round. */
  readonly sort?: string | undefined;
  readonly q?: string | undefined;
  /** Values by filter; a filter `between` has two names, `<column>_from` and `<column>_until`. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly scope: Scope;
}
