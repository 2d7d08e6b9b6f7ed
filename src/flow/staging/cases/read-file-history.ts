import { quotedTexts } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import { FILE_HOLDS, type FileHistory } from "../../../model/guard.ts";

/**
 * Whether the newest whole plan on a file holds nothing for a file's sake that nobody has approved: made before the source said all
 * of it again, or, on a delta, anything of it.
 */
const SETTLED = `
  select not exists (
           select from journal.change c
            where c.run = p.run and c.held in (${quotedTexts(FILE_HOLDS)})
              and not exists (select from journal.approval a
                               where a.plan_run >= p.run and a.kind = c.kind and a.action = c.action and a.key = c.key))
    from journal.plan p join journal.run r on r.id = p.run
   where p.scope is null and r.kind in ('plan', 'sync') and r.status in ('planned', 'done', 'done-with-findings')
     and p.snapshot_run >= f.run and (f.next_run is null or p.snapshot_run < f.next_run)
   order by p.run desc limit 1`;

/** Every file that a source has ever handed over, up to the delivery of a run, whether that delivery says it again or not. */
export async function readFileHistory(store: Queries, run: number): Promise<readonly FileHistory[]> {
  const { rows } = await store.query<FileHistory>(
    `select f.table_name as "table", json_agg(json_build_object(
              'mode', f.mode, 'extractedAt', to_char(d.extracted_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'year', d.year,
              'rows', f.rows - f.other_years, 'refused', f.refused, 'settled', coalesce((${SETTLED}), false))
              order by f.run) as counts
       from (select *, case mode when 'full' then lead(run) over (partition by source, table_name, mode order by run)
                                 else lead(run) over (partition by source, table_name order by run) end as next_run
               from facts.delivery_file where mode in ('full', 'delta') and run <= $1) f
       join facts.delivery d using (run)
      group by f.source, f.table_name
      order by f.table_name, f.source`,
    [run],
  );
  return rows;
}
