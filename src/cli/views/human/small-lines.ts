import type { Document } from "../../../contract/documents/index.ts";
import type { Teller } from "../teller.ts";
import { tableLines } from "./table.ts";

/** What a generated university came to. */
export function generateLines(written: Document<"generate">, { say, words, time, locale }: Teller): readonly string[] {
  const { generate } = words.screens;
  const { directory, expected } = written;
  const rows = Object.entries(written.rows).map(([table, rows]) => [table, rows.toLocaleString(locale)]);
  return [
    say(generate.written, { directory, extracted: time(written.extracted_at) }),
    ...tableLines([[say(generate.table), say(generate.rows)], ...rows], { numbers: new Set([1]), indent: "  " }),
    say(generate.expected, { expected }),
    say(generate.tryIt, { directory }),
  ];
}

/** How the store stands. */
export function storeLines(status: Document<"store">, { say, words, time }: Teller): readonly string[] {
  const { store } = words.screens;
  const { directory, pid, version, since, clients, bytes } = status;
  const facts = { directory, pid: String(pid), version, since: time(since) };
  const use = bytes === null ? [] : [say(store.use, { clients, megabytes: Math.round(bytes / 1_000_000) })];
  return [say(store[status.status], facts), ...use];
}

/** Where the screens are, and who may sign in first. */
export function serveLines(
  { address, first_operator: first }: Document<"serve">,
  { say, words }: Teller,
): readonly string[] {
  const { serve } = words.screens;
  return [say(serve.address, { address }), ...(first === null ? [] : [say(serve.firstOperator, first)])];
}
