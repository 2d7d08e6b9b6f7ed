import type { Flow } from "../../../flow/flow.ts";
import { changesNow } from "../../../flow/run.ts";
import type { Transaction } from "../../../infra/store/store.ts";
import type { NextDeed } from "../../../model/drift.ts";
import { KIND_NAMES, type KindName } from "../../../model/kinds.ts";
import type { PictureAge } from "../../../model/picture-age.ts";
import { gatherDrift } from "./gather-drift.ts";

/** A field of a thing of ours that somebody has changed by hand; `exists` where they have removed it. */
export interface Drift {
  readonly kind: KindName;
  readonly key: readonly string[];
  readonly field: string;
  /** As our last change left it. */
  readonly ours: unknown;
  readonly found: unknown;
  readonly next: NextDeed;
  /** When the thing was last read; null: for this look. */
  readonly readAt: string | null;
}

/** How the drift that is found is used: in the transaction that sees it, with how old is what is known of the platform. */
export type UseDrift<T> = (rows: AsyncIterable<Drift>, age: PictureAge | null) => Promise<T>;

/**
 * Gives what people have changed by hand on things of ours, by kind and key, with what the next run does about it. Fields that the
 * policy gives to people are no drift. OperatorError `no-snapshot`.
 */
export async function findDrift<T>(flow: Flow, use: UseDrift<T>): Promise<T> {
  await flow.target.refresh({ clock: flow.clock });
  // What a run under way has changed and what it has written down of it are seen together.
  return flow.store.transaction(
    async (tx) => {
      const count = await gatherDrift(tx, flow);
      await gatherNext(tx, count === 0 ? null : flow);
      return use(rowsOf(tx), (await flow.target.age?.(tx)) ?? null);
    },
    { isolation: "repeatable read" },
  );
}

/** Gathers what a plan made now would change; without drift nobody asks. */
async function gatherNext(tx: Transaction, flow: Flow | null): Promise<void> {
  await tx.query("create temp table drift_next (kind text, key text[], before jsonb, after jsonb) on commit drop");
  if (flow === null) return;
  for await (const changes of await changesNow(flow, tx))
    await tx.query(
      `insert into drift_next
       select kind, key, before, after
         from jsonb_to_recordset($1) as c(kind text, key text[], before jsonb, after jsonb)
         where exists (select from drift d where d.kind = c.kind and d.key = c.key)`,
      [JSON.stringify(changes)],
    );
}

async function* rowsOf(tx: Transaction): AsyncIterable<Drift> {
  for await (const rows of tx.cursor<Drift>(ROWS, [KIND_NAMES], 2000)) yield* rows;
}

const ROWS = `
  select d.kind, d.key, d.field, d.ours, d.found,
         case when coalesce(
                case d.field when 'exists' then (n.before is null) <> (n.after is null)
                             else n.before->d.field is distinct from n.after->d.field end, false)
              then 'set-right' else 'left-to-people' end as next,
         d.read_at as "readAt"
    from drift d left join drift_next n using (kind, key)
   order by array_position($1::text[], d.kind), d.key collate "C", d.field`;
