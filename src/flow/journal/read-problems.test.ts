import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openCampusStore } from "../../../test/kits/campus.ts";
import type { Store } from "../../infra/store/store.ts";
import { type Problem, problem } from "../../model/problem.ts";
import { type ProblemsWanted, readProblems } from "./read-problems.ts";
import { startRun } from "./start-run.ts";
import { writeProblems } from "../../../test/kits/write-problems.ts";

const missing = problem("file-missing", { file: "steps.csv" }, { rows: 3 });
const stray = problem("row-quote-stray", { file: "students.csv", line: 12, column: "name" });
const repaired = problem(
  "code-repaired",
  { file: "students.csv", line: 3, key: "21500001" },
  { before: "\t1\\", after: "1" },
);

describe("flow/journal/read-problems", () => {
  it("gives problems as they were written, by file and line", async (t) => {
    const { store, run } = await writtenProblems(t);
    assert.deepEqual(await read(store, { run }), [missing, repaired, stray]);
  });

  it("gives those of one code, severity or file", async (t) => {
    const { store, run } = await writtenProblems(t);
    assert.deepEqual(await read(store, { run, code: "row-quote-stray" }), [stray]);
    assert.deepEqual(await read(store, { run, severity: "warning" }), [repaired]);
    assert.deepEqual(await read(store, { run, file: "steps.csv" }), [missing]);
    assert.deepEqual(await read(store, { run: run + 1 }), []);
  });
});

async function writtenProblems(t: Parameters<typeof openCampusStore>[0]): Promise<{ store: Store; run: number }> {
  const store = await openCampusStore(t);
  const run = await startRun(store, { kind: "import", author: "eva", at: new Date(0) });
  const count = await store.transaction((tx) => writeProblems(tx, run, inBatches([stray, repaired], [], [missing])));
  assert.equal(count, 3);
  return { store, run };
}

async function* inBatches(...batches: readonly (readonly Problem[])[]): AsyncIterable<readonly Problem[]> {
  yield* batches;
}

function read(store: Store, wanted: ProblemsWanted): Promise<readonly Problem[]> {
  return store.transaction(async (tx) => {
    const problems: Problem[] = [];
    for await (const one of readProblems(tx, wanted)) problems.push(one);
    return problems;
  });
}
