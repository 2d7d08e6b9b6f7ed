import { copyRows, type CopyValue } from "../../src/infra/store/copy-rows.ts";
import type { Transaction } from "../../src/infra/store/store.ts";
import type { Problem } from "../../src/model/problem.ts";

const COLUMNS = ["run", "code", "severity", "file", "line", "column_name", "key", "facts"];

/** Writes problems of a run as they come, never all in memory; gives how many. */
export async function writeProblems(
  tx: Transaction,
  run: number,
  batches: AsyncIterable<readonly Problem[]>,
): Promise<number> {
  return copyRows(tx, { table: "journal.problem", columns: COLUMNS }, rowsOf(run, batches));
}

async function* rowsOf(run: number, batches: AsyncIterable<readonly Problem[]>): AsyncIterable<CopyValue[][]> {
  for await (const problems of batches) yield problems.map((problem) => rowOf(run, problem));
}

function rowOf(run: number, { code, severity, file, line, column, key, facts }: Problem): CopyValue[] {
  return [run, code, severity, file, line, column, key, JSON.stringify(facts)];
}
