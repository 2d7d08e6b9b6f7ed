import type { Queries } from "../../infra/store/store.ts";
import type { Ask } from "./ask.ts";
import { countRows, type Total } from "./count-rows.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import type { ListSource } from "./source.ts";
import { PLACE, rowsStatement, sortOf, termsOf } from "./statement.ts";

/** A row as the store gives it: the columns of its list. */
export type ListRow = Readonly<Record<string, unknown>>;

/** One page of a list. */
export interface ListPage {
  readonly rows: readonly ListRow[];
  /** The cursor of the next page; null on the last one. */
  readonly next: string | null;
  readonly total: Total;
}

/** Reads one page; rows are counted for the first page, and the count goes on with the cursor. OperatorError `call-wrong`. */
export async function readPage(store: Queries, source: ListSource, ask: Ask): Promise<ListPage> {
  const sort = sortOf(source, ask);
  const after = ask.cursor === undefined ? null : readCursor(ask.cursor, sort, termsOf(source, ask));
  const { sql, values } = rowsStatement(source, ask, { after, limit: ask.limit + 1 });
  const { rows: found } = await store.query<PlacedRow>(sql, values);
  const isLast = found.length <= ask.limit;
  const rows = found.slice(0, ask.limit);
  const place = rows.at(-1)?.[PLACE];
  const total = after?.total ?? (isLast ? { count: rows.length, exact: true } : await countRows(store, source, ask));
  const next = isLast || place === undefined ? null : writeCursor({ sort, place, total });
  return { rows: rows.map(withoutPlace), next, total };
}

/** A row with its place in the order. */
interface PlacedRow extends ListRow {
  readonly [PLACE]: readonly string[];
}

/** A row as its readers see it. */
export function withoutPlace({ [PLACE]: _place, ...row }: ListRow): ListRow {
  return row;
}
