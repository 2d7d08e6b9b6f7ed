import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";

/** The run that made the newest plan of what the source wants, applied or not. OperatorError `plan-unknown` when there is none. */
export async function newestPlan(store: Queries): Promise<number> {
  const { rows } = await store.query<{ run: number | null }>(
    "select max(p.run) as run from journal.plan p join journal.run r on r.id = p.run where r.kind in ('plan', 'sync')",
  );
  const run = rows[0]?.run ?? null;
  if (run !== null) return run;
  throw new OperatorError("No plan has been made yet.", {
    code: "plan-unknown",
    next: "Make one with `passerelle plan`.",
  });
}
