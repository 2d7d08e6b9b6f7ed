import type { Queries } from "../../infra/store/store.ts";
import { quotedTexts } from "../../infra/store/quoted.ts";
import type { KindName } from "../../model/kinds.ts";
import { REKEYING } from "../../model/plan.ts";
import type { Batch } from "../targets/port.ts";

/** A batch with its place in the plan. */
export interface PlacedBatch extends Batch {
  readonly setNo: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

/** Which batches are meant: those of a plan that the run has not finished yet. */
export interface BatchesWanted {
  readonly planRun: number;
  readonly run: number;
  /** At most so many changes a batch. */
  readonly batchSize: number;
}

/** Cuts what a run has still to apply of a plan into batches of following changes of one set. */
export async function readBatches(store: Queries, wanted: BatchesWanted): Promise<readonly PlacedBatch[]> {
  const { rows } = await store.query<BatchRow>(BATCHES, [wanted.planRun, wanted.run, wanted.batchSize]);
  return rows.map((row) => ({
    ...row,
    run: wanted.run,
    changes: changesBetween(wanted.planRun, row),
    shapes: shapesBetween(wanted.planRun, row),
  }));
}

interface BatchRow extends Omit<PlacedBatch, "changes" | "shapes" | "run"> {
  readonly kind: KindName;
  readonly firstShape: number;
  readonly lastShape: number;
}

const REKEYS = `action in (${quotedTexts(REKEYING)})`;

const BATCHES = `
  select set_no as "setNo", kind, min(seq) as "firstSeq", max(seq) as "lastSeq",
    min(shape) as "firstShape", max(shape) as "lastShape",
    count(*) filter (where held is null and absent) as creates,
    count(*) filter (where held is null and not absent and not unwanted and not ${REKEYS}) as updates,
    count(*) filter (where held is null and unwanted) as removes,
    count(*) filter (where held is null and ${REKEYS}) as rekeys
  from journal.line
    join (select shape, before is null as absent, after is null as unwanted from journal.shape where run = $1) s
      using (shape)
  where run = $1 and seq > (select coalesce(max(last_seq), 0) from journal.batch where run = $2 and plan_run = $1)
  -- Categories name each other, whatever their order: they are applied together.
  group by set_no, kind, case when kind = 'category' then 0 else (seq - 1) / $3 end
  order by min(seq)`;

function changesBetween(planRun: number, { firstSeq, lastSeq }: BatchRow): string {
  return `(select seq, key, before, after, shape from journal.change
    where run = ${planRun} and seq between ${firstSeq} and ${lastSeq} and held is null)`;
}

// Shapes are numbered within the set of their changes: what lies between is of the same kind.
function shapesBetween(planRun: number, { firstShape, lastShape }: BatchRow): string {
  return `(select shape, before, after from journal.shape
    where run = ${planRun} and shape between ${firstShape} and ${lastShape})`;
}
