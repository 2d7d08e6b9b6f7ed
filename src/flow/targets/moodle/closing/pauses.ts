import type { Queries } from "../../../../infra/store/store.ts";
import type { AwayReason } from "../../../../model/away.ts";

/** A pause that begins. */
export interface Beginning {
  readonly run: number;
  readonly since: Date;
  readonly reason: AwayReason;
}

/** Writes down that a run waits, and gives the way to say that it no longer does. */
export async function beginPause(
  store: Queries,
  { run, since, reason }: Beginning,
): Promise<{ readonly end: (at: Date) => Promise<void> }> {
  await store.query(
    `insert into moodle.pause (run, since, reason) values ($1, $2, $3)
     on conflict (run, since) do update set ended_at = null`,
    [run, since, reason],
  );
  return {
    end: async (at) => {
      await store.query("update moodle.pause set ended_at = $3 where run = $1 and since = $2", [run, since, at]);
    },
  };
}
