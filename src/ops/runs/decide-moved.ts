import { decideMove, type MoveDecision } from "../../flow/journal/moves/index.ts";
import type { Transaction } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Execution } from "./in-run.ts";

/** What somebody says of a space that perhaps goes on under another key, and why. */
export type MovedWord = Omit<MoveDecision, "author" | "at">;

/**
 * Writes down what a person decided of a proposed move: the next plan makes an accepted one, and archives the old space of a refused one.
 * OperatorError `decision-without-reason`, `move-unknown`, `new-space-in-use`.
 */
export async function decideMoved({ flow, author, waitMs }: Execution, word: MovedWord): Promise<void> {
  if (word.because.trim() === "")
    throw new OperatorError("A decision needs a reason.", { code: "decision-without-reason", next: "--because TEXT" });
  const { store, target, clock } = flow;
  await store.withLock("run", waitMs, () =>
    store.transaction(async (tx) => {
      await requireThere(tx, target.relation("course"), word);
      if (word.status === "accepted" && (await target.usedSpaces(tx, [word.new_key])).length > 0) throw inUse(word);
      if (!(await decideMove(tx, { ...word, author, at: clock.now() }))) throw unknown(word);
    }),
  );
}

/** A move that was made is taken back by undoing its run, and is no longer decided. */
async function requireThere(tx: Transaction, courses: string, word: MovedWord): Promise<void> {
  const { rowCount } = await tx.query(`select from ${courses} where course_key = $1 and not archived`, [word.old_key]);
  if (rowCount === 0) throw unknown(word);
}

function unknown({ old_key, new_key }: MovedWord): OperatorError {
  return new OperatorError(`No proposal that "${old_key}" goes on as "${new_key}" waits for this decision.`, {
    code: "move-unknown",
    facts: { old: old_key, new: new_key },
    next: "passerelle moved",
  });
}

function inUse({ old_key, new_key }: MovedWord): OperatorError {
  return new OperatorError(`People already work in "${new_key}": "${old_key}" can no longer take its key.`, {
    code: "new-space-in-use",
    facts: { old: old_key, new: new_key },
    next: "Copy into the new space what it lacks, then refuse; or take out first what people have put there.",
  });
}
