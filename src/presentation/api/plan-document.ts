import type { z } from "zod";
import { planDocument as schema } from "../../contract/api/documents/plan.ts";
import type { Speech } from "../../contract/words/speech.ts";
import type { PlanDescription } from "../../ops/plans/index.ts";
import type { RunDescription } from "../../ops/runs/index.ts";
import { pictureAgeDocument } from "../picture-age.ts";
import { runDocument } from "../run-document.ts";

type Plan = z.infer<typeof schema>;

/** A plan, as the API tells of it: its summary, what waits in it, and what its guards found when it was made. */
export function planDocument(plan: PlanDescription, made: RunDescription, speech: Speech): Plan {
  const { guards } = runDocument(made, speech);
  return {
    run: plan.run,
    target: plan.target,
    snapshot_run: plan.snapshotRun,
    applied_run: plan.appliedRun,
    policy_digest: plan.policyDigest,
    extracted_at: plan.extractedAt,
    scope: plan.scope,
    changes: plan.changes,
    held: plan.held,
    picture_age: pictureAgeDocument(plan.pictureAge),
    status: statusOf(plan),
    stale: [...plan.stale],
    applied_by: [...plan.appliedBy],
    // Kinds and actions are those of the changes that were counted.
    counts: schema.shape.counts.parse(plan.counts),
    holds: plan.holds.map(({ examples, ...hold }) => ({ run: plan.run, ...hold, examples: [...examples] })),
    guards,
  };
}

/** A plan that was applied is stale because of it: that is not worth telling. */
function statusOf({ appliedBy, isUnfinished, stale, held }: PlanDescription): Plan["status"] {
  if (isUnfinished && stale.length === 0) return "unfinished";
  if (appliedBy.length > 0) return held > 0 ? "partly-applied" : "applied";
  return stale.length > 0 ? "stale" : "waiting";
}
