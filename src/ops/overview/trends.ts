import type { Run } from "../../flow/journal/index.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { RunReport } from "../runs/index.ts";

/** One run on the curves: how it went, in what it reported; null where it ended before it could say. */
export interface TrendPoint extends Pick<Run, "id" | "kind" | "status" | "startedAt" | "endedAt"> {
  readonly report: Pick<RunReport, "durationsMs" | "decisions" | "applied" | "plan" | "problems"> | null;
}

/** The last runs that read or changed something, oldest first. */
export async function readTrends(store: Queries, runs: number): Promise<readonly TrendPoint[]> {
  const { rows } = await store.query<TrendPoint>(
    `select * from (
       select id, kind, status, started_at as "startedAt", ended_at as "endedAt",
              case when summary ? 'durationsMs' then jsonb_build_object(
                'durationsMs', summary->'durationsMs', 'decisions', summary->'decisions', 'applied', summary->'applied',
                'plan', summary->'plan', 'problems', summary->'problems') end as report
         from journal.run where kind <> 'act' order by id desc limit $1) newest
     order by id`,
    [runs],
  );
  return rows;
}
