import type { Queries } from "./store.ts";

interface Index {
  /** The statement that takes it away. */
  readonly drop: string;
  /** The statement that makes it again. */
  readonly make: string;
}

/** Fills a table while it has no index and makes its indexes afterwards, the primary key too: half the time for many rows. */
export async function withoutIndexes<T>(tx: Queries, table: string, fill: () => Promise<T>): Promise<T> {
  const indexes = await indexesOf(tx, table);
  for (const { drop } of indexes) await tx.query(drop);
  const filled = await fill();
  for (const { make } of indexes) await tx.query(make);
  return filled;
}

async function indexesOf(tx: Queries, table: string): Promise<readonly Index[]> {
  const { rows } = await tx.query<Index>(
    `select
       case when c.oid is null then format('drop index %s', i.indexrelid::regclass)
         else format('alter table %s drop constraint %I', i.indrelid::regclass, c.conname) end as drop,
       case when c.oid is null then pg_get_indexdef(i.indexrelid)
         else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) end as make
     from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype in ('p', 'u')
     where i.indrelid = $1::regclass`,
    [table],
  );
  return rows;
}
