import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { FastifyReply } from "fastify";
import type { List } from "../../contract/api/operation.ts";
import { csvLine, type LineStyle } from "../../infra/csv/csv-line.ts";
import { type Ask, type ListRow, type ListSource, streamRows } from "../../ops/lists/index.ts";
import { cellText } from "../../presentation/cell-text.ts";
import type { AnyCall } from "./any-call.ts";

/** A list that goes out as CSV. */
export interface CsvOrder {
  readonly operation: List;
  readonly source: ListSource;
  readonly ask: Ask;
  readonly make: (row: ListRow) => object;
}

/** Sends all rows of a list as CSV, no faster than they are read; cells that would start a formula are disarmed. */
export function sendCsv(call: AnyCall, { operation, source, ask, make }: CsvOrder): FastifyReply {
  const columns = Object.keys(operation.row.shape);
  const style = STYLES[call.speech.locale];
  const out = new PassThrough();
  // Whoever stops reading ends the transaction; what goes wrong on our side cuts the answer short, for its head is gone.
  call.service.installation.store
    .transaction((tx) => pipeline(linesOf(streamRows(tx, source, ask)), out))
    .catch((error: unknown) => {
      call.request.log.warn({ err: error }, "a list was not sent to its end");
      out.destroy();
    });
  return call.reply
    .type("text/csv; charset=utf-8")
    .header("content-disposition", `attachment; filename="${nameOf(operation)}.csv"`)
    .send(out);

  async function* linesOf(rows: AsyncIterable<ListRow>): AsyncIterable<string> {
    // The mark by which spreadsheets know the encoding.
    yield `\uFEFF${csvLine(columns, style)}`;
    let text = "";
    for await (const row of rows) {
      const made = make(row);
      text += csvLine(
        columns.map((column) => cellText(made, column)),
        style,
      );
      if (text.length < CHUNK) continue;
      yield text;
      text = "";
    }
    yield text;
  }
}

/** Below this length, in characters, the text of several rows is sent together. */
const CHUNK = 65_536;

/** Spreadsheets in French want semicolons. */
const STYLES: Readonly<Record<"fr" | "en", LineStyle>> = {
  fr: { separator: ";", lineEnd: "\r\n", forSpreadsheets: true },
  en: { separator: ",", lineEnd: "\r\n", forSpreadsheets: true },
};

function nameOf({ address }: List): string {
  return address.split("/").findLast((part) => part !== "" && !part.startsWith("{")) ?? "list";
}
