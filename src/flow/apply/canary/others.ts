import type { Queries } from "../../../infra/store/store.ts";
import { IS_AHEAD } from "./is-ahead.ts";
import type { CanaryOrder } from "./canary-order.ts";

/** The enrolments that others have made in the spaces of the changes that go ahead, as they stand. */
export async function readOthers(store: Queries, { planRun, target }: CanaryOrder): Promise<ReadonlySet<string>> {
  const { rows } = await store.query<{ enrolment: string }>(
    `select array_to_string(array[course_key, username, role, method, status, starts_at::text, ends_at::text], '/', '-') as enrolment
       from ${target.relation("enrolment")} t
      where owner like 'person:%' and course_key in (
        select key[1] from journal.line where run = $1 and kind in ('course', 'enrolment', 'membership') and ${IS_AHEAD})`,
    [planRun],
  );
  return new Set(rows.map(({ enrolment }) => enrolment));
}

/** How many of them are no longer there as they were. */
export async function countLost(store: Queries, order: CanaryOrder, before: ReadonlySet<string>): Promise<number> {
  const now = await readOthers(store, order);
  return [...before].filter((enrolment) => !now.has(enrolment)).length;
}
