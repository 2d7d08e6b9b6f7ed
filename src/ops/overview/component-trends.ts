import type { Queries } from "../../infra/store/store.ts";

/** How many registrations of some components led to a space after a run, and how many did not. */
export interface ComponentPoint {
  readonly run: number;
  readonly enrolled: number;
  readonly notEnrolled: number;
}

/** Counts registrations of components after each run that changed a decision of theirs, oldest first. */
export async function readComponentTrends(
  store: Queries,
  components: readonly string[],
): Promise<readonly ComponentPoint[]> {
  const { rows } = await store.query<ComponentPoint>(
    `with step as (
       select since_run as run, element_code, outcome, 1 as by from decided.registration
       union all select since_run, element_code, outcome, 1 from decided.registration_past
       union all select until_run, element_code, outcome, -1 from decided.registration_past)
     select run, (sum(sum(by) filter (where outcome <> 'not-enrolled')) over upto)::integer as enrolled,
            (sum(sum(by) filter (where outcome = 'not-enrolled')) over upto)::integer as "notEnrolled"
       from step join facts.elements e using (element_code)
      where e.component_code = any($1)
      group by run window upto as (order by run) order by run`,
    [components],
  );
  return rows.map(({ run, enrolled, notEnrolled }) => ({
    run,
    enrolled: enrolled ?? 0,
    notEnrolled: notEnrolled ?? 0,
  }));
}
