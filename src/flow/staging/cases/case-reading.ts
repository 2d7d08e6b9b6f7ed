import type { Transaction } from "../../../infra/store/store.ts";

/** What the readers of cases need: a transaction after `prepareCases`, or what `askCases` gives. */
export type CaseReading = Pick<Transaction, "query" | "cursor">;
