import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch, Failure, FailureCode } from "../port.ts";
import { alterThings } from "./alter-things.ts";
import { checkChanges, type TellingDeviation } from "./check-changes.ts";
import { makeThings } from "./make-things.ts";
import { moveSpaces } from "./move-spaces.ts";
import { namesItself } from "./names.ts";
import { takeInHand } from "./past.ts";
import type { Tables } from "./tables.ts";
import { takeThingsAway } from "./take-things-away.ts";

/**
 * Applies a batch to tables as sets; whatever is not as its change wants it afterwards has failed. The target keeps other writers out
 * until the batch is committed: what a statement has checked has to stay true.
 */
export async function applySets(tables: Tables, tx: Transaction, batch: Batch): Promise<readonly Failure[]> {
  await takeInHand(tx, batch.run);
  if (batch.rekeys > 0) return moveSpaces(tables, tx, batch);
  const made = batch.creates === 0 ? 0 : await repeat(batch, () => makeThings(tables, tx, batch));
  const altered = batch.updates === 0 ? 0 : await repeat(batch, () => alterThings(tables, tx, batch));
  const removed = batch.removes === 0 ? 0 : await repeat(batch, () => takeThingsAway(tables, tx, batch));
  if (made + altered + removed === batch.creates + batch.updates + batch.removes) return [];
  const deviations = await checkChanges(tables, tx, batch);
  return deviations.map(({ seq, found, ...rest }) => ({ seq, code: failureOf(rest), found }));
}

/** A category waits for its parent to be made and for its children to be gone: the set is done again while that helps. */
async function repeat({ kind }: Batch, step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await step(); done > 0; done = namesItself(kind) ? await step() : 0) total += done;
  return total;
}

// A thing that was as expected and yet was not changed was kept from it by what it names or is named by.
function failureOf({ asBefore, unwanted }: Pick<TellingDeviation, "asBefore" | "unwanted">): FailureCode {
  if (!asBefore) return "changed-meanwhile";
  return unwanted ? "not-empty" : "place-missing";
}
