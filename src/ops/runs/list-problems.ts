import { readProblems } from "../../flow/journal/index.ts";
import type { Store } from "../../infra/store/store.ts";
import type { Problem } from "../../model/problem.ts";
import type { UseRows } from "./list-decisions.ts";

/** Gives the problems that a run told, by file and line; never all in memory. */
export function listProblems<T>(store: Store, run: number, use: UseRows<Problem, T>): Promise<T> {
  return store.transaction((tx) => use(readProblems(tx, { run })));
}
