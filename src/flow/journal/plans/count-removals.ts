import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries } from "../../../infra/store/store.ts";
import type { RemovalCount } from "../../../model/guard.ts";
import type { KindName } from "../../../model/kinds.ts";
import { isRemoval } from "./is-removal.ts";

/** Which plan, of which university year, and what is on its target. */
export interface CountScope {
  readonly run: number;
  readonly year: string;
  readonly relation: (kind: KindName) => string;
}

/** How the things of a kind are counted: what each is in, the component and step of that, and which of them there are to lose. */
interface Counting {
  readonly within?: string;
  /** A query that gives `place component step`; `$year` stands for the year. */
  readonly places?: string;
  readonly there?: string;
}

const OF_COURSE = {
  within: "t.course_key",
  places: "select course_key as place, component, step from compare_course",
};

/** Cohorts of earlier years are left alone: counted, they would only hide how much of this one goes. */
const COUNTING: Partial<Record<KindName, Counting>> = {
  course: { ...OF_COURSE, there: "not t.archived" },
  group: OF_COURSE,
  grouping: OF_COURSE,
  enrolment: { ...OF_COURSE, there: "t.method = 'database' and t.status = 'active'" },
  membership: OF_COURSE,
  "cohort-member": {
    within: "t.cohort_key",
    places: `select step_code || step_version || '-' || $year as place, min(component_code) as component,
                    min(step_code || '-' || step_version) as step
               from facts.steps group by 1`,
    there: "t.cohort_key like '%-' || $year",
  },
  user: { there: "not t.suspended" },
};

/** What is in no space and no step belongs to the whole university. */
const NOWHERE = "select null::text as place, null::text as component, null::text as step";

interface Part {
  readonly component: string | null;
  readonly step: string | null;
}

interface PlannedRemovals extends Part {
  readonly kind: KindName;
  readonly removals: number;
  /** Of them, things that were suspended already. */
  readonly suspended: number;
}

interface There extends Part {
  readonly count: number;
}

/** Counts the removals of a plan by kind, component and step, beside what we own there. Needs `prepareComparison`. */
export async function countRemovals(tx: Queries, scope: CountScope): Promise<readonly RemovalCount[]> {
  const { rows } = await tx.query<PlannedRemovals>(
    `select kind, component, step, count(*) as removals,
            count(*) filter (where before->>'status' = 'suspended') as suspended
       from journal.change where run = $1 and ${isRemoval()} group by kind, component, step`,
    [scope.run],
  );
  const counts: RemovalCount[] = [];
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const removed = byPart(rows.filter((row) => row.kind === kind));
    const there = byPart(await countThere(tx, kind, scope));
    for (const [part, { component, step }] of new Map<string, Part>([...there, ...removed])) {
      const { removals = 0, suspended = 0 } = removed.get(part) ?? {};
      counts.push({ kind, component, step, removals, owned: (there.get(part)?.count ?? 0) + suspended });
    }
  }
  return counts;
}

// Counted by place first: places are few, and only they are looked up.
async function countThere(tx: Queries, kind: KindName, { relation, year }: CountScope): Promise<readonly There[]> {
  const { within = "null::text", places = NOWHERE, there = "true" } = COUNTING[kind] ?? {};
  const { rows } = await tx.query<There>(
    `with counted as (
       select ${within} as place, count(*) as count from ${relation(kind)} t
        where coalesce(t.owner not like 'person:%', true) and ${there} group by 1)
     select p.component, p.step, sum(c.count)::bigint as count
       from counted c left join (${places}) p using (place) group by 1, 2`.replaceAll("$year", () => quotedText(year)),
  );
  return rows;
}

function byPart<Row extends Part>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [JSON.stringify([row.component, row.step]), row] as const));
}
