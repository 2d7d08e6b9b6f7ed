import type { Transaction } from "../../infra/store/store.ts";
import type { Problem, ProblemCode, Severity } from "../../model/problem.ts";

/** Which problems of a run are wanted; all when nothing is said. */
export interface ProblemsWanted {
  readonly run: number;
  readonly code?: ProblemCode;
  readonly severity?: Severity;
  readonly file?: string;
}

/** Reads problems of a run by file, line and column. */
export async function* readProblems(tx: Transaction, wanted: ProblemsWanted): AsyncIterable<Problem> {
  const values = [wanted.run, wanted.code ?? null, wanted.severity ?? null, wanted.file ?? null];
  for await (const problems of tx.cursor<Problem>(PROBLEMS, values, 1000)) yield* problems;
}

const PROBLEMS = `
  select code, severity, file, line, column_name as "column", key, facts
  from journal.problem
  where run = $1 and ($2::text is null or code = $2) and ($3::text is null or severity = $3)
    and ($4::text is null or file = $4)
  order by file collate "C", line nulls first, column_name collate "C" nulls first, code, key collate "C"`;
