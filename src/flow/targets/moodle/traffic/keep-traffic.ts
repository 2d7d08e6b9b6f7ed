import type { Queries } from "../../../../infra/store/store.ts";
import type { Service } from "../service/service.ts";
import type { Tally } from "../service/tally.ts";

/** Does some work of a run, and adds what was sent for it to what the run had sent before, whatever becomes of the work. */
export async function withTraffic<T>(
  store: Queries,
  { run, service }: { readonly run: number; readonly service: Service },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } finally {
    await keepTraffic(store, run, service.tally);
  }
}

async function keepTraffic(store: Queries, run: number, tally: Tally): Promise<void> {
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
