import type { Queries } from "../../infra/store/store.ts";
import type { Outcome } from "../../model/reasons.ts";

/** Registrations of a component that ended alike. */
export interface FlowRow {
  readonly component: string | null;
  readonly componentName: string | null;
  readonly outcome: Outcome;
  readonly reason: string;
  readonly count: number;
}

/** Counts registrations by the component of their element, by outcome and reason; largest first. */
export async function readFlow(store: Queries): Promise<readonly FlowRow[]> {
  const { rows } = await store.query<FlowRow>(
    `select e.component_code as component, c.name as "componentName", n.outcome, n.reason, sum(n.count)::bigint as count
       from (select element_code, outcome, reason, count(*) from decided.registration group by 1, 2, 3) n
       left join facts.elements e on e.element_code = n.element_code
       left join facts.components c on c.component_code = e.component_code
      group by 1, 2, 3, 4 order by count desc, 1, 3, 4`,
  );
  return rows;
}
