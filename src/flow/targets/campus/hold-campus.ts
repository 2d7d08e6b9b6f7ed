import type { Queries } from "../../../infra/store/store.ts";
import type { KindName } from "../../../model/kinds.ts";
import type { Batch } from "../port.ts";

/** Nothing names an enrolment or a membership, and neither names the other: no check of one looks at what the other writes. */
const APART: readonly KindName[] = ["enrolment", "membership"];

/** Whether batches of two kinds may be written at the same time. */
export function takesTogether(one: KindName, other: KindName): boolean {
  return one !== other && APART.includes(one) && APART.includes(other);
}

/**
 * Keeps other writers away until the batch is committed, so that what a statement has checked stays true: all of them, or all but
 * one of a kind that is written apart from this one.
 */
export async function holdCampus(tx: Queries, { kind, rekeys }: Pick<Batch, "kind" | "rekeys">): Promise<void> {
  const alone = rekeys > 0 || !APART.includes(kind);
  await tx.query(`select pg_advisory_xact_lock${alone ? "" : "_shared"}(hashtext('passerelle campus'))`);
  if (!alone) await tx.query("select pg_advisory_xact_lock(hashtext('passerelle campus'), hashtext($1))", [kind]);
}
