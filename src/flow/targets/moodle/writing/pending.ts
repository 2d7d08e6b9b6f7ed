import type { Queries, Transaction } from "../../../../infra/store/store.ts";
import type { KindName } from "../../../../model/kinds.ts";
import type { ThingState } from "../../../../model/plan.ts";
import type { Changes, Failure } from "../../port.ts";
import { isAs, isThing, keyOf, tableOf } from "../../sets/index.ts";
import { MOODLE } from "../tables.ts";

/** A change that Moodle has still to be told. */
export interface Pending {
  readonly seq: number;
  readonly key: readonly string[];
  readonly after: ThingState | null;
  /** What is there, with Moodle's number; null when nothing is. */
  readonly found: ThingState | null;
}

/** Keeps the changes whose things are not as wanted, with what is there, until the picture has been brought to what is wanted. */
export async function keepPending(tx: Transaction, { kind, changes }: Changes): Promise<void> {
  const isThere = `t.${keyOf(kind)[0]} is not null`;
  await tx.query("drop table if exists pg_temp.pending");
  await tx.query(`
    create temp table pending on commit drop as
    select c.seq, c.key, c.after, to_jsonb(t) - 'since_run' as found
      from ${changes} c left join ${tableOf(MOODLE, kind)} t on ${isThingBefore(kind)}
     where not case when c.after is null then not ${isThere} else ${isThere} and ${isAs("t", "c.after")} end`);
}

/** The changes kept, but for those that failed already. */
export async function readPending(tx: Queries, failures: readonly Failure[]): Promise<readonly Pending[]> {
  const { rows } = await tx.query<Pending>(
    "select seq, key, after, found from pending where seq <> all($1) order by seq",
    [failures.map(({ seq }) => seq)],
  );
  return rows;
}

function isThingBefore(kind: KindName): string {
  return kind === "course" ? "t.course_key = coalesce(c.before->>'course_key', c.key[1])" : isThing(kind, "t", "c");
}
