import type { Queries } from "../../../infra/store/store.ts";
import type { Move, MoveStatus } from "../../../model/moved.ts";

/** What a person says of a proposed move. */
export interface MoveDecision extends Move {
  readonly status: Extract<MoveStatus, "accepted" | "refused">;
  readonly author: string;
  readonly because: string;
  readonly at: Date;
}

/** What may still be decided: an accepted move may be refused until it is made. */
const DECIDABLE: Readonly<Record<MoveDecision["status"], readonly MoveStatus[]>> = {
  accepted: ["open"],
  refused: ["open", "accepted"],
};

/** Writes down what a person decided; false when nothing of that name waits to be decided so. */
export async function decideMove(tx: Queries, decision: MoveDecision): Promise<boolean> {
  const { old_key, new_key, status, author, because, at } = decision;
  const { rowCount } = await tx.query(
    `update journal.move set status = $3, decided_by = $4, because = $5, decided_at = $6
      where old_key = $1 and new_key = $2 and status = any($7)`,
    [old_key, new_key, status, author, because, at, DECIDABLE[status]],
  );
  return rowCount > 0;
}
