import type { Queries } from "../../infra/store/store.ts";

/** Figures for those who watch from outside; null where there is nothing to tell of yet. */
export interface Gauges {
  readonly lastRunAgeSeconds: number | null;
  readonly lastDeliveryAgeSeconds: number | null;
  readonly changesHeld: number;
}

/** Reads how old the last run and the newest delivery are, and how much waits. */
export async function readGauges(store: Queries, now: Date): Promise<Gauges> {
  const { rows } = await store.query<Gauges>(
    `select (select extract(epoch from $1 - max(ended_at))::float8 from journal.run where kind <> 'act') as "lastRunAgeSeconds",
            (select extract(epoch from $1 - extracted_at)::float8 from facts.delivery order by run desc limit 1)
              as "lastDeliveryAgeSeconds",
            coalesce((select p.held from journal.plan p join journal.run r on r.id = p.run
                       where r.kind in ('plan', 'sync') order by p.run desc limit 1), 0) as "changesHeld"`,
    [now],
  );
  return rows[0] ?? { lastRunAgeSeconds: null, lastDeliveryAgeSeconds: null, changesHeld: 0 };
}
