import { z } from "zod";
import { count, counts, durations, holdCounts, run, status, taking, time } from "../../documents/parts.ts";
import { runRow } from "../../documents/run-document.ts";
import { OUTCOMES } from "../../../model/reasons.ts";

/** What is wanted of a component where something hangs on none. */
export const component = z.string().nullable().meta({ description: "Null: of no component." });

/** A figure of the whole university: null for those who see some components only. */
const ofAll = count.nullable();

/** Last night's run, in figures. */
const lastRun = z.strictObject({
  ...runRow.shape,
  enrolled: count.meta({ description: "Registrations that led into a space." }),
  not_enrolled: count,
  changed: ofAll.meta({ description: "Changes made on the target; null for those who see some components only." }),
  held: ofAll,
  failed: ofAll,
  problems: ofAll,
});

/** Registrations that ended alike: one ribbon of the flow. */
const flowRow = z.strictObject({
  component,
  component_name: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  reason: z.string(),
  count,
});

/** How fresh a source is. */
const freshness = z.strictObject({
  source: z.string(),
  table: z.string(),
  file: z.string(),
  extracted_at: time,
  run,
  rows: count,
});

/** What an administrator sees first in the morning. A registrar sees the figures of their components. */
export const overviewDocument = z.strictObject({
  last: lastRun.nullable().meta({ description: "Null before the first run." }),
  flow: z.array(flowRow),
  changes: counts.nullable().meta({ description: "Of the last run; null for those who see some components only." }),
  held: z.strictObject({ plan_run: run.nullable(), changes: count, by_reason: holdCounts }),
  drift: z.strictObject({ looked_at: time, count }).nullable().meta({ description: "Null: nobody has looked yet." }),
  watched: count.nullable(),
  sources: z.array(freshness),
  to_mend: count.meta({ description: "Registrations and activities that somebody can mend." }),
  jobs: count.meta({ description: "Jobs waiting or under way." }),
  taking: taking.nullable().meta({
    description: "Null where the platform takes nothing by itself, and for those who see some components only.",
  }),
});

/** One run on the curves. */
const trendPoint = z.strictObject({
  run,
  kind: runRow.shape.kind,
  status,
  started_at: time,
  ended_at: time.nullable(),
  durations_ms: durations.nullable(),
  enrolled: count
    .nullable()
    .meta({ description: "Of the components that the asker sees; null where none was decided." }),
  not_enrolled: count.nullable(),
  changed: ofAll,
  held: ofAll,
  failed: ofAll,
  problems: ofAll,
});

/** The last runs, oldest first. */
export const trendsDocument = z.strictObject({ runs: z.array(trendPoint) });
