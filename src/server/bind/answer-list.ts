import type { List } from "../../contract/api/operation.ts";
import { type ListRow, readPage } from "../../ops/lists/index.ts";
import type { Listing } from "../handler.ts";
import { askOf } from "./ask-of.ts";
import type { AnyCall } from "./any-call.ts";
import { sendCsv } from "./send-csv.ts";

/** Answers a list: one page as JSON, or all of it as CSV where that is what the caller takes. */
export async function answerList(operation: List, given: unknown, call: AnyCall): Promise<unknown> {
  // What the handler of a list gives is a listing.
  const { source, present } = given as Listing<object>;
  const ask = askOf(call.query, call.scope);
  const make = present ?? ((row: ListRow) => row);
  const { store } = call.service.installation;
  if (wantsCsv(call)) return sendCsv(call, { operation, source, ask, make });
  const { rows, next, total } = await readPage(store, source, ask);
  return { rows: rows.map(make), next, total };
}

/** Whether the caller takes all rows as CSV. */
export function wantsCsv({ query, request }: AnyCall): boolean {
  const format: unknown = Reflect.get(Object(query), "format");
  if (format !== undefined) return format === "csv";
  return request.headers.accept?.split(",").some((type) => type.trim().startsWith("text/csv")) === true;
}
