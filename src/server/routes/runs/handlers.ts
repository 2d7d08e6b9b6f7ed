import type { runOperations } from "../../../contract/api/operations/runs.ts";
import { failuresOf, problemsOf, RUNS } from "../../../ops/lists/index.ts";
import { readMoves } from "../../../ops/overview/index.ts";
import { describeRun, requireRun } from "../../../ops/runs/index.ts";
import { comparisonDocument } from "../../../presentation/api/comparison-document.ts";
import { listedProblem } from "../../../presentation/listed-problem.ts";
import { runDocument } from "../../../presentation/run-document.ts";
import type { Handlers } from "../../handler.ts";

/** Executions and what they came to. */
export const runHandlers: Handlers<keyof typeof runOperations> = {
  listRuns: { within: ["platform"], answer: () => ({ source: RUNS }) },
  readRun: {
    within: ["platform"],
    answer: async ({ service, path, speech }) => runDocument(await describeRun(service.installation, path.run), speech),
  },
  listProblems: {
    within: ["platform"],
    answer: async ({ service, path: { run }, speech }) => {
      await requireRun(service.installation.store, run);
      return { source: problemsOf(run), present: (row) => listedProblem(row, speech) };
    },
  },
  listFailures: {
    within: ["platform"],
    answer: async ({ service, path: { run } }) => {
      await requireRun(service.installation.store, run);
      return { source: failuresOf(run) };
    },
  },
  compareRuns: {
    within: ["platform"],
    answer: async ({ service, path: { run, other }, speech }) => {
      const { store } = service.installation;
      const left = runDocument(await describeRun(service.installation, run), speech);
      const right = runDocument(await describeRun(service.installation, other), speech);
      return comparisonDocument(left, right, await readMoves(store, run, other));
    },
  },
  undoRun: {
    within: ["platform"],
    answer: async ({ service, path: { run }, body: { apply } }) => {
      await requireRun(service.installation.store, run);
      return { kind: "undo", about: { run, apply } };
    },
  },
};
