import type { Queries } from "../../infra/store/store.ts";
import { type Problem, type ProblemCode, PROBLEMS } from "../../model/problem.ts";
import { quotedText } from "../../infra/store/quoted.ts";
import { shownKey, type StagedTable } from "./staged-table.ts";

/** Writes down the problems of files and headers: few, and known here. */
export async function tellProblems(tx: Queries, run: number, problems: readonly Problem[]): Promise<void> {
  await tx.query(
    `insert into journal.problem (run, code, severity, file, line, column_name, key, facts)
     select $1, code, severity, file, line, "column", key, facts
     from jsonb_to_recordset($2) as told(code text, severity text, file text, line integer, "column" text, key text, facts jsonb)`,
    [run, JSON.stringify(problems)],
  );
}

/** Writes down what was told of rows when they were read. */
export async function tellRows(tx: Queries, staged: StagedTable): Promise<void> {
  await tx.query(
    `insert into journal.problem (run, code, severity, file, line, column_name, key, facts)
     select $1, one->>'code', one->>'severity', $2, s.line, one->>'column', ${shownKey(staged, "s")}, one->'facts'
     from ${staged.name} s cross join lateral jsonb_array_elements(s.told) as told(one) where s.told is not null`,
    [staged.run, staged.file.name],
  );
}

/** What a statement tells of rows: SQL expressions for the parts of a problem, and where they come from. */
export interface Told {
  readonly code: ProblemCode;
  readonly line: string;
  readonly column?: string;
  readonly key: string;
  /** A jsonb object. */
  readonly facts?: string;
  /** All from `from` on. */
  readonly from: string;
}

/** The INSERT that writes down problems that a statement finds. */
export function tellSql(
  { run, file }: StagedTable,
  { code, line, column = "null", key, facts = "'{}'", from }: Told,
): string {
  return `insert into journal.problem (run, code, severity, file, line, column_name, key, facts)
    select ${run}, ${quotedText(code)}, ${quotedText(PROBLEMS[code])}, ${quotedText(file.name)},
      ${line}, ${column}, ${key}, ${facts}::jsonb ${from}`;
}
