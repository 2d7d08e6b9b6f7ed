import type { Transaction } from "../../infra/store/store.ts";
import { KINDS, type Kind, type KindName } from "../../model/kinds.ts";
import type { ThingState } from "../../model/plan.ts";
import type { Target } from "./port.ts";

/** Reads what a target holds of a kind, or held after a run: the fields that people see, in their order, sorted by key, byte by byte. Times are ISO 8601. */
export async function* readState(
  tx: Transaction,
  target: Target,
  { kind, run }: { readonly kind: KindName; readonly run: number | null },
): AsyncIterable<ThingState> {
  const { key, shown }: Kind = KINDS[kind];
  const order = key.map((column) => `${column} collate "C"`).join(", ");
  const relation = run === null ? target.relation(kind) : target.relationAt(kind, run);
  const sql = `select ${shown.join(", ")} from ${relation} thing order by ${order}`;
  for await (const rows of tx.cursor<ThingState>(sql, [], 2000)) yield* rows;
}
