import { heardLater } from "../../../infra/heard-later.ts";
import { quotedText } from "../../../infra/store/quoted.ts";
import type { Queries, Store } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";

/** Where a thing belongs. */
export interface Part {
  readonly component: string | null;
  readonly step: string | null;
}

/** Things of a kind in one part. */
export interface There extends Part {
  readonly count: number;
}

/** Which university year is counted, and what is on the target. */
export interface ThereScope {
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

/** The same, and what is counted beside. */
export interface CountScope extends ThereScope {
  readonly beside?: CountedBeside;
}

/** How many things of a kind are there that we own, by what they are in: places, and beside each its count. */
export interface CountedPlaces {
  readonly places: readonly (string | null)[];
  readonly counts: readonly number[];
}

/** Kinds that are counted on connections of their own; null for one of which nothing leaves. */
export type CountedBeside = ReadonlyMap<KindName, Promise<CountedPlaces | null>>;

/**
 * Counts kinds as soon as it is known of each whether something `leaves`: beside what goes on meanwhile, so that the guards hardly wait.
 * Who asks sees to it that nobody else writes.
 */
export function countBeside(
  store: Store,
  leaves: ReadonlyMap<KindName, Promise<boolean>>,
  scope: ThereScope,
): CountedBeside {
  return new Map(
    [...leaves].map(([kind, known]) => {
      const counted = known.then((something) => (something ? countPlaces(store, kind, scope) : null));
      return [kind, heardLater(counted)] as const;
    }),
  );
}

/** Counts what we own of a kind by component and step, by what is counted beside or here. Needs `prepareComparison`. */
export async function countThere(tx: Queries, kind: KindName, scope: CountScope): Promise<readonly There[]> {
  const { places = NOWHERE } = COUNTING[kind] ?? {};
  const counted = (await scope.beside?.get(kind)) ?? null;
  const [sql, values] = counted === null ? [byPlace(kind, scope), []] : [COUNTED, [counted.places, counted.counts]];
  // Counted by place first: places are few, and only they are looked up.
  const { rows } = await tx.query<There>(
    `select p.component, p.step, sum(c.count)::bigint as count
       from (${sql}) c left join (${filled(places, scope)}) p using (place) group by 1, 2`,
    values,
  );
  return rows;
}

const COUNTED = "select * from unnest($1::text[], $2::bigint[]) as counted(place, count)";

function countPlaces(store: Store, kind: KindName, scope: ThereScope): Promise<CountedPlaces> {
  return store.transaction(async (tx) => {
    // By itself: the other processors have work already.
    await tx.query("set local max_parallel_workers_per_gather = 0");
    const { rows } = await tx.query<CountedPlaces>(
      `select coalesce(array_agg(place), '{}') as places, coalesce(array_agg(count), '{}') as counts
         from (${byPlace(kind, scope)}) counted`,
    );
    return rows[0] ?? { places: [], counts: [] };
  });
}

function byPlace(kind: KindName, scope: ThereScope): string {
  const { within = "null::text", there = "true" } = COUNTING[kind] ?? {};
  return `
    select ${within} as place, count(*) as count from ${scope.relation(kind)} t
     where coalesce(t.owner not like 'person:%', true) and ${filled(there, scope)} group by 1`;
}

function filled(sql: string, { year }: ThereScope): string {
  return sql.replaceAll("$year", () => quotedText(year));
}
