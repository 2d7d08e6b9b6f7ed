import type { Queries } from "../../infra/store/store.ts";
import { problem, type Problem } from "../../model/problem.ts";
import type { OpenDelivery } from "../sources/port.ts";

/** A delivery that builds on another one than the last of its source would leave out what was between them. */
export async function checkBase(tx: Queries, { source, base }: OpenDelivery): Promise<readonly Problem[]> {
  if (base === undefined) return [];
  const { rows } = await tx.query<{ same: boolean; last: string }>(
    `select extracted_at = $2::timestamptz as same, extracted_at as last
     from facts.delivery where source = $1 order by run desc limit 1`,
    [source, base],
  );
  if (rows[0]?.same === true) return [];
  return [problem("delta-base-mismatch", { file: "" }, { base, last: rows[0]?.last ?? "" })];
}
