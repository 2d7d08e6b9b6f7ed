import { quotedTexts } from "../../infra/store/quoted.ts";
import type { Queries } from "../../infra/store/store.ts";
import { KINDS_OF_SPACES } from "../../model/kinds.ts";

/** By what changes are counted together. */
export type Grouping = "component" | "kind" | "reason" | "course";

/** Which changes are counted, and how. */
export interface GroupsWanted {
  readonly planRun: number;
  readonly by: Grouping;
  /** Only those of these components; all where null. */
  readonly components: readonly string[] | null;
  readonly kind: string | null;
  readonly reason: string | null;
  /** Only those that wait for a person. */
  readonly onlyHeld: boolean;
}

/** Changes of a plan that belong together. */
export interface ChangeGroup {
  readonly group: string | null;
  /** Of a component or a space. */
  readonly name: string | null;
  readonly changes: number;
  readonly held: number;
  readonly removals: number;
}

/** Groups that are given at most: the largest. */
const MOST = 500;

/** Counts the changes of a plan together, largest group first. */
export async function countChanges(store: Queries, wanted: GroupsWanted): Promise<readonly ChangeGroup[]> {
  const { planRun, by, components, kind, reason, onlyHeld } = wanted;
  const { rows } = await store.query<ChangeGroup>(
    `select g.*, ${NAMES[by]} as name
       from (select ${GROUPS[by]} as "group", count(*) as changes, count(held) as held,
                    count(*) filter (where action in ('suspend', 'remove', 'archive')) as removals
               from journal.change
              where run = $1 and ($2::text[] is null or component = any($2)) and ($3::text is null or kind = $3)
                and ($4::text is null or reason = $4) and (not $5::boolean or held is not null)
              group by 1 order by changes desc, 1 limit ${MOST}) g
      order by g.changes desc, 1`,
    [planRun, components, kind, reason, onlyHeld],
  );
  return rows;
}

const GROUPS: Readonly<Record<Grouping, string>> = {
  component: "component",
  kind: "kind",
  reason: "reason",
  course: `case when kind in (${quotedTexts(KINDS_OF_SPACES)}) then key[1] end`,
};

const NAMES: Readonly<Record<Grouping, string>> = {
  component: '(select c.name from facts.components c where c.component_code = g."group")',
  kind: "null::text",
  reason: "null::text",
  course: '(select c.full_name from wanted.course c where c.course_key = g."group")',
};
