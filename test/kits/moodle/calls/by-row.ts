import type { Visit, Work } from "../call.ts";
import type { Refusal } from "../refusal.ts";
import { refusalOf } from "../refusal-of.ts";

/** How rows are carried out one by one. */
export interface ByRow<Row> {
  /** What warnings call a row. */
  readonly item: string;
  /** Throws what is taken back with the row; gives a refusal that leaves behind what was done before it. */
  readonly carryOut: (work: Work, row: Row) => Promise<Refusal | null>;
}

/** What Moodle says of a row that it left as it was. */
export interface Warning {
  readonly item: string;
  readonly itemid: number;
  readonly warningcode: string;
  readonly message: string;
}

/** Carries out rows, each in a transaction of its own, and gives a warning of each that failed. */
export async function warningsByRow<Row extends { readonly id: number }>(
  visit: Visit,
  rows: readonly Row[],
  { item, carryOut }: ByRow<Row>,
): Promise<{ readonly warnings: readonly Warning[] }> {
  const warnings: Warning[] = [];
  for (const row of rows) {
    const refusal = await visit.store.transaction((tx) => carryOut({ ...visit, tx }, row)).catch(refusalOf);
    if (refusal !== null) warnings.push({ item, itemid: row.id, warningcode: refusal.code, message: refusal.message });
  }
  return { warnings };
}
