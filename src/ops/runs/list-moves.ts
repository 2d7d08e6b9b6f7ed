import { type KeptMove, readMoves } from "../../flow/journal/moves/index.ts";
import type { Queries } from "../../infra/store/store.ts";

/** Every proposal that a vanished space goes on as a new one: those that wait for a person first, then the newest. */
export async function* listMoves(store: Queries): AsyncIterable<KeptMove> {
  yield* await readMoves(store);
}
