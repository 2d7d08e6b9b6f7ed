import { makePlan } from "../../src/ops/runs/index.ts";
import type { Site } from "./site.ts";

const TABLES = [
  "decided.registration",
  "decided.activity",
  "decided.administrative",
  "decided.space",
  "wanted.category",
  "wanted.course",
  'wanted."user"',
  "wanted.cohort",
  "wanted.grouping",
  'wanted."group"',
];

/** All that is decided and wanted, by table, without the runs that decided it. */
export async function decidedOf({ store }: Site): Promise<Readonly<Record<string, readonly object[]>>> {
  const found: Record<string, readonly object[]> = {};
  for (const table of TABLES) {
    const { rows } = await store.query<{ row: object }>(
      `select to_jsonb(t) - 'since_run' as row from ${table} t order by (to_jsonb(t) - 'since_run')::text collate "C"`,
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Forgets what the decisions rest on, so that all of them are made again, and plans; gives the run. */
export async function decideAnew({ store, execution }: Site): Promise<number> {
  await store.query("delete from decided.basis");
  return (await makePlan(execution, { component: null })).run;
}
