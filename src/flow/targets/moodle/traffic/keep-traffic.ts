import type { Queries } from "../../../../infra/store/store.ts";
import type { Tally } from "../service/tally.ts";

/** Adds what was sent to what the run had sent before. */
export async function keepTraffic(store: Queries, run: number, tally: Tally): Promise<void> {
  const sums = tally.sums();
  if (sums.length === 0) return;
  await store.query(
    `insert into moodle.sent as s (run, function, calls, rows, retries, refusals, took_ms, waited_ms)
     select $1, function, calls, rows, retries, refusals, round(took_ms), round(waited_ms)
       from jsonb_to_recordset($2) as more (function text, calls bigint, rows bigint, retries bigint, refusals bigint,
         took_ms double precision, waited_ms double precision)
     on conflict (run, function) do update set calls = s.calls + excluded.calls, rows = s.rows + excluded.rows,
       retries = s.retries + excluded.retries, refusals = s.refusals + excluded.refusals,
       took_ms = s.took_ms + excluded.took_ms, waited_ms = s.waited_ms + excluded.waited_ms`,
    [run, JSON.stringify(sums)],
  );
}
