import type { Transaction } from "../../infra/store/store.ts";
import type { Ask } from "./ask.ts";
import { type ListRow, withoutPlace } from "./read-page.ts";
import type { ListSource } from "./source.ts";
import { rowsStatement } from "./statement.ts";

const ROWS_A_BATCH = 1000;

/** Gives all rows asked for in their order, never all in memory; the page asked for does not count. */
export async function* streamRows(tx: Transaction, source: ListSource, ask: Ask): AsyncIterable<ListRow> {
  const { sql, values } = rowsStatement(source, ask, { after: null, limit: null });
  for await (const rows of tx.cursor<ListRow>(sql, values, ROWS_A_BATCH)) yield* rows.map(withoutPlace);
}
