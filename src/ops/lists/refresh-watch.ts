import type { Flow } from "../../flow/flow.ts";
import { copyRows } from "../../infra/store/copy-rows.ts";
import type { Queries, Store, Transaction } from "../../infra/store/store.ts";
import { type Watched, watch } from "../diagnostics/index.ts";
import { batched } from "./batched.ts";
import { madeMeanwhile } from "./made-meanwhile.ts";

/** How long what was found stands where no run has been since: ends and reviews come by themselves. */
const FRESH_MS = 3_600_000;

/** Looks again for what nothing mends by itself, where a run has been since the last look or that was long ago. */
export async function refreshWatch(flow: Flow): Promise<void> {
  const { store, clock } = flow;
  const now = clock.now();
  const newest = await newestRun(store);
  if (newest === null || (await isFresh(store, newest, now))) return;
  await watch(flow, (rows) =>
    store.transaction(async (tx) => {
      if (await madeMeanwhile(tx, "lists.watch_basis", () => isFresh(tx, newest, now))) return;
      await tx.query("delete from lists.watch");
      await copyRows(tx, { table: "lists.watch", columns: COLUMNS }, batched(rows, copied));
      await tx.query(COMPONENTS);
      await keepBasis(tx, newest, now);
    }),
  );
  await store.query("analyze lists.watch");
}

const COLUMNS = [
  "position",
  "kind",
  "course",
  "username",
  "cohort",
  "role",
  "method",
  "owner",
  "review_at",
  "students",
  "because",
];

const COMPONENTS = `
  update lists.watch w set component = c.component from wanted.course c where c.course_key = w.course`;

async function newestRun(store: Store): Promise<number | null> {
  const { rows } = await store.query<{ run: number | null }>(
    "select max(id) as run from journal.run where ended_at is not null",
  );
  return rows[0]?.run ?? null;
}

async function isFresh(store: Queries, run: number, now: Date): Promise<boolean> {
  const { rowCount } = await store.query("select from lists.watch_basis where run = $1 and looked_at > $2", [
    run,
    new Date(now.getTime() - FRESH_MS),
  ]);
  return rowCount > 0;
}

async function keepBasis(tx: Transaction, run: number, now: Date): Promise<void> {
  await tx.query(
    `insert into lists.watch_basis (run, looked_at) values ($1, $2)
     on conflict (only_row) do update set run = excluded.run, looked_at = excluded.looked_at`,
    [run, now],
  );
}

type CopiedRow = (string | number | null)[];

function copied(watched: Watched, position: number): CopiedRow {
  const { kind, course, username, cohort, role, method, owner, reviewAt, students, because } = watched;
  return [position, kind, course, username, cohort, role, method, owner, reviewAt, students, because];
}
