import type { Queries } from "../../infra/store/store.ts";
import { mendableReasons } from "../lists/index.ts";

/** How many can be mended alike. */
export interface MendingCount {
  readonly component: string | null;
  readonly name: string | null;
  readonly reason: string;
  /** Who can mend it. */
  readonly who: string;
  readonly count: number;
}

/** How many there were after a run. */
export interface MendingPoint {
  readonly run: number;
  /** ISO 8601: when that run began. */
  readonly at: string;
  readonly component: string | null;
  readonly reason: string;
  readonly count: number;
}

/** What can be mended. */
export interface Mending {
  /** ISO 8601: of the newest delivery. */
  readonly extractedAt: string | null;
  readonly counts: readonly MendingCount[];
  /** After each run that changed a decision, oldest first. */
  readonly history: readonly MendingPoint[];
}

/** Counts what somebody can mend by component and reason, now and after earlier runs. */
export async function readMending(store: Queries): Promise<Mending> {
  const { rows } = await store.query<{ extractedAt: string | null }>(
    'select extracted_at as "extractedAt" from facts.delivery order by run desc limit 1',
  );
  return {
    extractedAt: rows[0]?.extractedAt ?? null,
    counts: await readCounts(store),
    history: sumUp(await readSteps(store)),
  };
}

async function readCounts(store: Queries): Promise<readonly MendingCount[]> {
  const { rows } = await store.query<MendingCount>(
    `select e.component_code as component, c.name, m.reason, m.who, count(*) as count
       from (${mendable("registration", "")} union all ${mendable("activity", "")}) m
       left join facts.elements e on e.element_code = m.element_code
       left join facts.components c on c.component_code = e.component_code
      group by 1, 2, 3, 4 order by count desc, 1, 3`,
  );
  return rows;
}

/** By how many a run has made a count another one. */
interface Step extends Omit<MendingPoint, "count"> {
  readonly by: number;
}

async function readSteps(store: Queries): Promise<readonly Step[]> {
  const kinds = ["registration", "activity"] as const;
  const began = kinds.flatMap((kind) => [mendable(kind, ""), mendable(kind, "_past")]);
  const ended = kinds.map((kind) => mendable(kind, "_past"));
  const { rows } = await store.query<Step>(
    `select s.run, r.started_at as at, e.component_code as component, s.reason, sum(s.by)::integer as by
       from (select since_run as run, element_code, reason, 1 as by from (${began.join(" union all ")}) began
             union all
             select until_run, element_code, reason, -1 from (${ended.join(" union all ")}) ended) s
       join journal.run r on r.id = s.run
       left join facts.elements e on e.element_code = s.element_code
      group by 1, 2, 3, 4 having sum(s.by) <> 0 order by 1, 3, 4`,
  );
  return rows;
}

function mendable(kind: "registration" | "activity", past: "" | "_past"): string {
  const until = past === "" ? "null::integer" : "d.until_run";
  return `
    select d.element_code, d.reason, b.who, d.since_run, ${until} as until_run
      from decided.${kind}${past} d join ${mendableReasons(kind)} b(reason, who) on b.reason = d.reason
     where d.reason <> 'enrolled'`;
}

function sumUp(steps: readonly Step[]): readonly MendingPoint[] {
  const standing = new Map<string, number>();
  return steps.map(({ by, ...step }) => {
    const key = JSON.stringify([step.component, step.reason]);
    const count = (standing.get(key) ?? 0) + by;
    standing.set(key, count);
    return { ...step, count };
  });
}
