import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { holdRow } from "../../documents/rows.ts";
import { approvalDocument, changeGroup, changeRow, GROUPINGS, planDocument } from "../documents/plan.ts";
import type { Operation } from "../operation.ts";
import { runNumber } from "./runs.ts";

/** What differs, what waits, and how it is let through. */
export const planOperations = {
  readNewestPlan: {
    kind: "read",
    address: "/plans/newest",
    admission: "see-plans",
    does: "Gives the newest plan without its changes.",
    answer: planDocument,
    errors: ["plan-unknown"],
  },
  readPlan: {
    kind: "read",
    address: "/plans/{run}",
    admission: "see-plans",
    does: "Gives the plan that a run has made, without its changes.",
    path: { run: runNumber },
    answer: planDocument,
    errors: ["plan-unknown"],
  },
  countChanges: {
    kind: "read",
    address: "/plans/{run}/groups",
    admission: "see-plans",
    does: "Counts the changes of a plan by component, kind, reason or space.",
    path: { run: runNumber },
    query: {
      by: z.enum(GROUPINGS),
      component: z.string().max(100).optional(),
      kind: z.string().max(100).optional(),
      reason: z.string().max(100).optional(),
      held: z.enum(["only"]).optional().meta({ description: "Only what waits for a person." }),
    },
    answer: z.strictObject({ groups: z.array(changeGroup) }),
    errors: ["plan-unknown"],
  },
  listChanges: {
    kind: "list",
    address: "/plans/{run}/changes",
    admission: "see-plans",
    does: "Lists the changes of a plan in the order of applying, each before and after.",
    path: { run: runNumber },
    shape: LIST_SHAPES.changes,
    row: changeRow,
    errors: ["plan-unknown"],
  },
  makePlan: {
    kind: "work",
    address: "/plans",
    admission: "apply-plans",
    does: "Makes a plan of what differs now, of everything or of one component.",
    body: z.strictObject({ component: z.string().min(1).max(100).nullable().default(null) }),
  },
  applyPlan: {
    kind: "work",
    address: "/plans/{run}/apply",
    admission: "apply-plans",
    does: "Applies exactly this plan. With `replan` a new one is made first where this one is stale or was applied.",
    path: { run: runNumber },
    body: z.strictObject({ replan: z.boolean().default(false) }),
    errors: ["plan-unknown", "plan-stale"],
  },
  listHolds: {
    kind: "list",
    address: "/holds",
    admission: "see-plans",
    does: "Lists what waits for a person in the newest plan.",
    shape: LIST_SHAPES.holds,
    row: holdRow,
  },
  approveHolds: {
    kind: "act",
    method: "POST",
    address: "/plans/{run}/approvals",
    admission: "approve-holds",
    does: "Lets through what waits under these holds, exactly these things, all of them or none.",
    path: { run: runNumber },
    body: z.strictObject({
      holds: z.array(z.string().min(1).max(300)).min(1).max(200),
      because: z.string().trim().min(1).max(2000),
    }),
    answer: approvalDocument,
    errors: ["plan-unknown", "hold-unknown", "approval-without-reason"],
  },
} as const satisfies Readonly<Record<string, Operation>>;
