import { z } from "zod";
import { LIST_SHAPES } from "../../../model/lists.ts";
import { runDocument, runRow } from "../../documents/run-document.ts";
import { problemRow } from "../../documents/rows.ts";
import { comparisonDocument } from "../documents/comparison.ts";
import { failureRow } from "../documents/plan.ts";
import type { Operation } from "../operation.ts";

/** The number of a run, in an address. */
export const runNumber = z.coerce.number<number>().int().min(1).max(2_147_483_647);

/** Executions and what they came to. */
export const runOperations = {
  listRuns: {
    kind: "list",
    address: "/runs",
    admission: "see-runs",
    does: "Lists runs, newest first.",
    shape: LIST_SHAPES.runs,
    row: runRow,
  },
  readRun: {
    kind: "read",
    address: "/runs/{run}",
    admission: "see-runs",
    does: "Tells what a run came to: stages, counts, problems, guards.",
    path: { run: runNumber },
    answer: runDocument,
    errors: ["run-unknown"],
  },
  listProblems: {
    kind: "list",
    address: "/runs/{run}/problems",
    admission: "see-runs",
    does: "Lists what was wrong with the delivery that a run read.",
    path: { run: runNumber },
    shape: LIST_SHAPES.problems,
    row: problemRow,
    errors: ["run-unknown"],
  },
  listFailures: {
    kind: "list",
    address: "/runs/{run}/failures",
    admission: "see-runs",
    does: "Lists the changes that a run could not make, with what was there instead.",
    path: { run: runNumber },
    shape: LIST_SHAPES.failures,
    row: failureRow,
    errors: ["run-unknown"],
  },
  compareRuns: {
    kind: "read",
    address: "/runs/{run}/compared-with/{other}",
    admission: "see-runs",
    does: "Puts two runs side by side.",
    path: { run: runNumber, other: runNumber },
    answer: comparisonDocument,
    errors: ["run-unknown"],
  },
  undoRun: {
    kind: "work",
    address: "/runs/{run}/undo",
    admission: "undo-runs",
    does: "Plans the way back from a run and, where asked, goes it; what was changed since is left and told.",
    path: { run: runNumber },
    body: z.strictObject({ apply: z.boolean().meta({ description: "False: only the plan, to be looked at." }) }),
    errors: ["run-unknown"],
  },
} as const satisfies Readonly<Record<string, Operation>>;
