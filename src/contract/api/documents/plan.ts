import { z } from "zod";
import { guard } from "../../documents/guard.ts";
import { count, run, time } from "../../documents/parts.ts";
import { pictureAge } from "../../documents/picture-age.ts";
import { holdRow } from "../../documents/rows.ts";
import { KIND_NAMES } from "../../../model/kinds.ts";
import { ACTIONS, STALE_REASONS } from "../../../model/plan.ts";
import { component } from "./overview.ts";

/** By what the changes of a plan can be counted together. */
export const GROUPINGS = ["component", "kind", "reason", "course"] as const;

/** A plan without its changes. */
export const planDocument = z.strictObject({
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
  status: z.enum(["waiting", "unfinished", "applied", "partly-applied", "stale"]),
  stale: z.array(z.enum(STALE_REASONS)).meta({ description: "Why it can be applied no longer." }),
  applied_by: z.array(run).meta({ description: "Runs that applied it, or parts of it." }),
  counts: z.array(
    z.strictObject({ kind: z.enum(KIND_NAMES), action: z.enum(ACTIONS), held: z.string().nullable(), count }),
  ),
  holds: z.array(holdRow),
  guards: z.array(guard),
});

/** Changes of a plan that belong together. */
export const changeGroup = z.strictObject({
  group: z.string().nullable(),
  name: z.string().nullable().meta({ description: "Of a component or a space." }),
  changes: count,
  held: count,
  removals: count,
});

const state = z.record(z.string(), z.json()).nullable();

/** One change of a plan, before and after. */
export const changeRow = z.strictObject({
  seq: z.int().meta({ description: "In the order of applying; below 0 where it goes ahead of all others." }),
  kind: z.enum(KIND_NAMES),
  action: z.enum(ACTIONS),
  reason: z.string(),
  key: z.array(z.string()),
  component,
  step: z.string().nullable(),
  before: state,
  after: state,
  held: z.string().nullable(),
  hold: z.string().nullable().meta({ description: "The hold in which it waits." }),
});

/** A change that could not be made, with what was there instead. */
export const failureRow = z.strictObject({
  plan_run: run,
  seq: z.int(),
  kind: z.enum(KIND_NAMES),
  action: z.enum(ACTIONS),
  key: z.array(z.string()),
  code: z.enum(["changed-meanwhile", "no-participant", "not-empty", "place-missing", "refused"]),
  before: state,
  after: state,
  found: state,
});

/** What was let through. */
export const approvalDocument = z.strictObject({ plan_run: run, approved: count });
