import { z } from "zod";
import { DELIVERY_TABLE_NAMES } from "../../model/delivery.ts";
import { guard } from "./guard.ts";
import { pictureAge } from "./picture-age.ts";
import { holdRow, problemRow } from "./rows.ts";
import {
  awayReason,
  count,
  counts,
  decisionTotals,
  durations,
  holdCounts,
  problemCounts,
  run,
  status,
  taking,
  teacherTotals,
  time,
} from "./parts.ts";

/** One execution, as the history lists it. */
export const runRow = z.strictObject({
  run,
  kind: z.enum(["import", "plan", "apply", "sync", "undo", "act"]),
  status,
  author: z.string(),
  started_at: time,
  ended_at: time.nullable(),
  plan_run: run.nullable().meta({ description: "The run whose plan this one applied." }),
  undoes_run: run.nullable().meta({ description: "The run that this one undid." }),
});

/** One file of a delivery; `rows = accepted + collapsed + refused + other_years`. */
const deliveredFile = z.strictObject({
  file: z.string(),
  table: z.enum(DELIVERY_TABLE_NAMES),
  mode: z.enum(["full", "delta", "absent"]),
  rows: count,
  accepted: count,
  collapsed: count,
  refused: count,
  other_years: count,
  kept: count.meta({ description: "Keys whose row was refused and whose last accepted facts stay." }),
  added: count,
  changed: count,
  removed: count,
});

/** What a run read. */
const delivery = z.strictObject({
  source: z.string(),
  year: z.string(),
  extracted_at: time,
  files: z.array(deliveredFile),
});

/** What a run planned, or the plan that it applied. */
const plan = z.strictObject({
  run,
  target: z.string(),
  snapshot_run: run,
  applied_run: run.nullable(),
  policy_digest: z.string(),
  extracted_at: time,
  scope: z.string().nullable(),
  changes: count,
  held: count,
  picture_age: pictureAge,
});

/** What a run sent to its platform by one function. */
const sent = z.strictObject({
  function: z.string(),
  calls: count,
  rows: count.meta({ description: "Rows of calls that were carried out." }),
  retries: count.meta({ description: "Calls that were made again." }),
  refusals: count.meta({ description: "Calls that were refused; one is halved until the row to blame is found." }),
  took_ms: count,
  waited_ms: count,
});

/** A time in which a run waited for its platform. */
const pause = z.strictObject({
  reason: awayReason,
  since: time,
  ended_at: time.nullable().meta({ description: "Null while it waits, and where its process died." }),
});

/**
 * One run with its result: what `import`, `plan`, `apply`, `sync`, `undo` and `run` show. Parts that the run did not come to are
 * null. Counts of a plan are what would be done.
 */
export const runDocument = z.strictObject({
  ...runRow.omit({ run: true, status: true }).shape,
  delivery: delivery.nullable(),
  refusals: z.array(problemRow).meta({ description: "Why the whole delivery is refused; empty when it is not." }),
  plan: plan.nullable(),
  held_by_reason: holdCounts,
  holds: z.array(holdRow.omit({ run: true, examples: true })),
  left_out: count.meta({ description: "Of an undo: things that were changed since and are left as they are." }),
  sent: z.array(sent).meta({ description: "What it sent to a platform outside, function by function." }),
  pauses: z.array(pause),
  taking: taking
    .nullable()
    .meta({ description: "Of what it published; null where the platform takes nothing by itself." }),
  teachers: teacherTotals.nullable(),
  run,
  status,
  counts: counts.nullable(),
  decisions: decisionTotals.nullable(),
  problems: problemCounts,
  guards: z.array(guard),
  durations_ms: durations,
  peak_memory_bytes: count,
});
