import type { Queries } from "../../infra/store/store.ts";

/** Ends the runs that a dead process left running, and gives their ids. For who holds the lock of runs: then none is alive. */
export async function markInterrupted(store: Queries, { at }: { readonly at: Date }): Promise<readonly number[]> {
  const { rows } = await store.query<{ id: number }>(
    "update journal.run set status = 'interrupted', ended_at = $1 where status = 'running' returning id",
    [at],
  );
  return rows.map(({ id }) => id).sort((a, b) => a - b);
}
