import type { Queries } from "../../../infra/store/store.ts";
import type { RemovalCount } from "../../../model/guard.ts";
import type { KindName } from "../../../model/kinds.ts";
import { REMOVALS } from "../../../model/plan.ts";

/** Which plan, and what is on its target. */
export interface CountScope {
  readonly run: number;
  readonly relation: (kind: KindName) => string;
}

/** How a thing of a kind finds its component; the others have none. */
const COMPONENT_OF: Partial<Record<KindName, { readonly join: string; readonly component: string }>> = {
  course: { join: "left join compare_course c on c.course_key = t.course_key", component: "c.component" },
  group: { join: "left join compare_course c on c.course_key = t.course_key", component: "c.component" },
  grouping: { join: "left join compare_course c on c.course_key = t.course_key", component: "c.component" },
  enrolment: { join: "left join compare_course c on c.course_key = t.course_key", component: "c.component" },
  membership: { join: "left join compare_course c on c.course_key = t.course_key", component: "c.component" },
  "cohort-member": {
    join: `left join (select step_code || step_version as cohort, component_code from facts.steps) s
      on t.cohort_key like s.cohort || '-%'`,
    component: "s.component_code",
  },
};

/** Counts the removals of a plan by kind and component, beside what we own there. Needs `prepareComparison`. */
export async function countRemovals(tx: Queries, scope: CountScope): Promise<readonly RemovalCount[]> {
  const { rows } = await tx.query<{ kind: KindName; component: string | null; removals: number }>(
    `select kind, component, count(*) as removals from journal.change
      where run = $1 and action = any($2) group by kind, component`,
    [scope.run, REMOVALS],
  );
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const owned: Omit<RemovalCount, "removals">[] = [];
  for (const kind of kinds) owned.push(...(await countOwned(tx, kind, scope.relation(kind))));
  return owned.map((part) => {
    const found = rows.find((row) => row.kind === part.kind && row.component === part.component);
    return { ...part, removals: found?.removals ?? 0 };
  });
}

async function countOwned(
  tx: Queries,
  kind: KindName,
  relation: string,
): Promise<readonly Omit<RemovalCount, "removals">[]> {
  const { join, component } = COMPONENT_OF[kind] ?? { join: "", component: "null::text" };
  const { rows } = await tx.query<{ component: string | null; owned: number }>(
    `select ${component} as component, count(*) as owned from ${relation} t ${join}
      where coalesce(t.owner not like 'person:%', true) group by 1`,
  );
  return rows.map((row) => ({ kind, ...row }));
}
