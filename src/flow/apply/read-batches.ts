import type { Queries } from "../../infra/store/store.ts";
import { quotedTexts } from "../../infra/store/quoted.ts";
import type { KindName } from "../../model/kinds.ts";
import { type Action, CREATING, REKEYING, REMOVING } from "../../model/plan.ts";
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

/** Cuts what a run has still to apply of a plan into batches of following changes of one set, in the order of applying. */
export async function readBatches(store: Queries, wanted: BatchesWanted): Promise<readonly PlacedBatch[]> {
  const finished = await readFinished(store, wanted);
  const batches: PlacedBatch[] = [];
  for (const set of await readParts(store, wanted, SETS)) {
    const until = finished.get(set.setNo) ?? set.firstSeq - 1;
    if (until < set.firstSeq && isOneBatch(set, wanted)) batches.push(set);
    else if (until < set.lastSeq) batches.push(...(await readParts(store, wanted, partsOf(set, wanted, until))));
  }
  return batches;
}

/** The last line of the last finished batch of each set that was begun. */
async function readFinished(store: Queries, { planRun, run }: BatchesWanted): Promise<ReadonlyMap<number, number>> {
  const { rows } = await store.query<{ setNo: number; lastSeq: number }>(
    `select set_no as "setNo", max(last_seq) as "lastSeq" from journal.batch
      where run = $1 and plan_run = $2 group by set_no`,
    [run, planRun],
  );
  return new Map(rows.map(({ setNo, lastSeq }) => [setNo, lastSeq]));
}

// Categories name each other, whatever their order: they are applied together.
function isOneBatch({ kind, firstSeq, lastSeq }: PlacedBatch, { batchSize }: BatchesWanted): boolean {
  return kind === "category" || partOf(firstSeq) === partOf(lastSeq);

  function partOf(seq: number): number {
    return Math.floor((seq - 1) / batchSize);
  }
}

interface BatchRow extends Omit<PlacedBatch, "changes" | "shapes" | "run"> {
  readonly kind: KindName;
  readonly firstShape: number;
  readonly lastShape: number;
}

async function readParts(
  store: Queries,
  { planRun, run }: BatchesWanted,
  sql: string,
): Promise<readonly PlacedBatch[]> {
  const { rows } = await store.query<BatchRow>(sql, [planRun]);
  return rows.map((row) => ({
    ...row,
    run,
    changes: changesBetween(planRun, row),
    shapes: shapesBetween(planRun, row),
  }));
}

const SETS = batchesOf("select *, 0 as part from journal.tally where run = $1");

/** The lines of a set after its last finished batch, counted by the batches that they fall into. */
function partsOf({ setNo, lastSeq }: PlacedBatch, { batchSize }: BatchesWanted, finished: number): string {
  return batchesOf(`
    select set_no, kind, action, held, (seq - 1) / ${batchSize} as part, count(*) as lines,
           min(seq) as first_seq, max(seq) as last_seq, min(shape) as first_shape, max(shape) as last_shape
      from journal.line
     where run = $1 and set_no = ${setNo} and seq > ${finished} and seq <= ${lastSeq}
     group by 1, 2, 3, 4, 5`);
}

/** SQL that puts tallied lines together as batches, by set and by what they are parted by. */
function batchesOf(tallied: string): string {
  return `
    select set_no as "setNo", kind, min(first_seq) as "firstSeq", max(last_seq) as "lastSeq",
      min(first_shape) as "firstShape", max(last_shape) as "lastShape",
      ${linesWhere(isOneOf(CREATING))} as creates,
      ${linesWhere(`not ${isOneOf([...CREATING, ...REMOVING, ...REKEYING])}`)} as updates,
      ${linesWhere(isOneOf(REMOVING))} as removes,
      ${linesWhere(isOneOf(REKEYING))} as rekeys
    from (${tallied}) tallied group by set_no, kind, part order by min(first_seq)`;
}

function linesWhere(condition: string): string {
  return `coalesce(sum(lines) filter (where held is null and ${condition}), 0)::bigint`;
}

function isOneOf(actions: readonly Action[]): string {
  return `action in (${quotedTexts(actions)})`;
}

function changesBetween(planRun: number, { firstSeq, lastSeq }: BatchRow): string {
  return `(select seq, key, before, after, shape from journal.change
    where run = ${planRun} and seq between ${firstSeq} and ${lastSeq} and held is null)`;
}

// Shapes are numbered within the set of their changes: what lies between is of the same kind.
function shapesBetween(planRun: number, { firstShape, lastShape }: BatchRow): string {
  return `(select shape, before, after from journal.shape
    where run = ${planRun} and shape between ${firstShape} and ${lastShape})`;
}
