import type { Flow } from "../../../flow/flow.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import { WATCH_KINDS, type WatchKind } from "../../../model/watch.ts";
import { watchQueries } from "./queries.ts";
import type { Watched } from "./watched.ts";

const NOTHING = {
  course: null,
  username: null,
  cohort: null,
  role: null,
  method: null,
  owner: null,
  reviewAt: null,
  students: null,
  because: null,
};

/** Gives what nothing will mend by itself, kind by kind, sorted; never all in memory. Nothing of it is ever changed by a run. */
export async function watch<T>(flow: Flow, use: (rows: AsyncIterable<Watched>) => Promise<T>): Promise<T> {
  await flow.target.refresh({ clock: flow.clock });
  return flow.store.transaction((tx) => use(readAll(tx, flow)));
}

async function* readAll(tx: Transaction, { target, policy, clock }: Flow): AsyncIterable<Watched> {
  const queries = watchQueries(target.relation.bind(target));
  // Every query knows all three, whether it asks or not.
  const asked = "select $1::timestamptz, $2::text, $3::text";
  for (const kind of WATCH_KINDS) {
    const sql = `with asked as (${asked}) ${queries[kind]} order by 1, 2`;
    yield* readKind(tx, kind, { sql, values: [clock.now(), policy.student_role, policy.teacher_role] });
  }
}

async function* readKind(
  tx: Transaction,
  kind: WatchKind,
  { sql, values }: { readonly sql: string; readonly values: readonly unknown[] },
): AsyncIterable<Watched> {
  for await (const rows of tx.cursor<Partial<Watched>>(sql, values, 2000))
    for (const row of rows) yield { ...NOTHING, ...row, kind };
}
