import type { Flow } from "../../flow/flow.ts";
import { copyRows } from "../../infra/store/copy-rows.ts";
import { type Drift, findDrift } from "../diagnostics/index.ts";
import { batched } from "./batched.ts";

/** Looks for what people have changed by hand and keeps it to be listed. OperatorError `no-snapshot`. */
export async function refreshDrift(flow: Flow): Promise<void> {
  const { store, clock } = flow;
  const now = clock.now();
  await findDrift(flow, (rows, age) =>
    store.transaction(async (tx) => {
      await tx.query("delete from lists.drift");
      await copyRows(tx, { table: "lists.drift", columns: COLUMNS }, batched(rows, copied));
      await tx.query(COMPONENTS);
      await tx.query(
        `insert into lists.drift_look (looked_at, picture_age) values ($1, $2)
         on conflict (only_row) do update set looked_at = excluded.looked_at, picture_age = excluded.picture_age`,
        [now, age],
      );
    }),
  );
}

const COLUMNS = ["position", "kind", "key", "field", "ours", "found", "next", "read_at"];

/** A thing in a space is of the component of the space; categories, accounts and cohorts are of none. */
const COMPONENTS = `
  update lists.drift d set component = c.component from wanted.course c
   where c.course_key = split_part(d.key, '/', 1) and d.kind not in ('category', 'user', 'cohort', 'cohort-member')`;

function copied({ kind, key, field, ours, found, next, readAt }: Drift, position: number): (string | number | null)[] {
  return [position, kind, key.join("/"), field, textOf(ours), textOf(found), next, readAt];
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
