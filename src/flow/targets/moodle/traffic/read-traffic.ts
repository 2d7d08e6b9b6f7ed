import type { Queries } from "../../../../infra/store/store.ts";
import type { AwayReason } from "../../../../model/away.ts";
import type { CallSums } from "../service/tally.ts";

/** What one run sent by one function. */
export interface SentByRun extends CallSums {
  readonly function: string;
}

/** When a run waited for its platform. ISO 8601 times in UTC. */
export interface KeptPause {
  readonly since: string;
  /** Null while it waits, and where its process died. */
  readonly endedAt: string | null;
  readonly reason: AwayReason;
}

/** What a run sent to its platform, and when it waited for it; nothing where it had no platform outside. */
export interface Traffic {
  readonly sent: readonly SentByRun[];
  readonly pauses: readonly KeptPause[];
}

/** Reads what a run sent. */
export async function readTraffic(store: Queries, run: number): Promise<Traffic> {
  const sent = await store.query<SentByRun>(`select ${SUMS} from moodle.sent where run = $1 order by function`, [run]);
  const pauses = await store.query<KeptPause>(
    `select since, ended_at as "endedAt", reason from moodle.pause where run = $1 order by since`,
    [run],
  );
  return { sent: sent.rows, pauses: pauses.rows };
}

/** What all runs have sent, function by function. */
export async function readAllTraffic(store: Queries): Promise<readonly SentByRun[]> {
  const columns = ["calls", "rows", "retries", "refusals", "took_ms", "waited_ms"];
  const sums = columns.map((column) => `sum(${column})::bigint as ${column}`).join(", ");
  return (await store.query<SentByRun>(`select function, ${sums} from moodle.sent group by function order by function`))
    .rows;
}

const SUMS = "function, calls, rows, retries, refusals, took_ms, waited_ms";
