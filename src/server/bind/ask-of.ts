import type { Scope } from "../../model/caller.ts";
import type { Ask } from "../../ops/lists/index.ts";

/** What is asked of a list, of a query that was checked by the schema made from its shape. */
export function askOf(query: unknown, scope: Scope): Ask {
  // What the schema gives: a number, texts, and filters as texts or lists of texts.
  const { limit, cursor, sort, q, lang: _lang, format: _format, at: _at, ...filters } = query as CheckedQuery;
  return { limit, cursor, sort, q, filters: filtersOf(filters), scope };
}

interface CheckedQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly sort?: string;
  readonly q?: string;
  readonly lang?: string;
  readonly format?: string;
  readonly at?: string;
  readonly [filter: string]: unknown;
}

function filtersOf(given: Readonly<Record<string, unknown>>): Ask["filters"] {
  const asked = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(asked.map(([name, value]) => [name, [value].flat().map(String)]));
}
