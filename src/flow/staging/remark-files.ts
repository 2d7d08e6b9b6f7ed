import { problem, type Problem } from "../../model/problem.ts";
import type { FileLedger } from "./ledger.ts";

/** What is odd about whole files though each of their rows was read: none left, or none of this year. */
export function remarkFiles(files: readonly FileLedger[]): readonly Problem[] {
  return files.flatMap((ledger) => {
    const { file, rows, otherYears, removed } = ledger;
    if (isEmptied(ledger)) return [problem("file-without-rows", { file }, { removed })];
    return rows > 0 && rows === otherYears ? [problem("file-of-other-year", { file }, { rows })] : [];
  });
}

function isEmptied({ mode, rows, removed }: FileLedger): boolean {
  return mode === "full" && rows === 0 && removed > 0;
}
