import type { Transaction } from "../../../infra/store/store.ts";
import type { Batch, Failure, FailureCode } from "../port.ts";
import { alterThings } from "./alter-things.ts";
import { type CampusDeviation, checkChanges } from "./check-changes.ts";
import { followBindings } from "./follow-bindings.ts";
import { holdCampus } from "./hold-campus.ts";
import { makeThings } from "./make-things.ts";
import { moveSpaces } from "./move-spaces.ts";
import { namesItself } from "./names.ts";
import { takeInHand } from "./past.ts";
import { takeThingsAway } from "./take-things-away.ts";

/** Applies a batch to the campus as sets; whatever is not as its change wants it afterwards has failed. */
export async function applyBatch(tx: Transaction, batch: Batch): Promise<readonly Failure[]> {
  await holdCampus(tx, batch);
  await takeInHand(tx, batch.run);
  if (batch.rekeys > 0) return moveSpaces(tx, batch);
  const made = batch.creates === 0 ? 0 : await repeat(batch, () => makeThings(tx, batch));
  const altered = batch.updates === 0 ? 0 : await repeat(batch, () => alterThings(tx, batch));
  const removed = batch.removes === 0 ? 0 : await repeat(batch, () => takeThingsAway(tx, batch));
  await followBindings(tx, batch);
  if (made + altered + removed === batch.creates + batch.updates + batch.removes) return [];
  const deviations = await checkChanges(tx, batch);
  return deviations.map(({ seq, found, ...rest }) => ({ seq, code: failureOf(rest), found }));
}

/** A category waits for its parent to be made and for its children to be gone: the set is done again while that helps. */
async function repeat({ kind }: Batch, step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let done = await step(); done > 0; done = namesItself(kind) ? await step() : 0) total += done;
  return total;
}

// A thing that was as expected and yet was not changed was kept from it by what it names or is named by.
function failureOf({ asBefore, unwanted }: Pick<CampusDeviation, "asBefore" | "unwanted">): FailureCode {
  if (!asBefore) return "changed-meanwhile";
  return unwanted ? "not-empty" : "place-missing";
}
