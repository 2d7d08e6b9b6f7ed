import type { Queries } from "../../infra/store/store.ts";

/** The tables that say what lists were made from. */
type Basis = "lists.person_basis" | "lists.space_basis" | "lists.watch_basis";

/** Waits until nobody else makes what a list needs, and keeps others from it in this transaction; whether somebody has made it since. */
export async function madeMeanwhile(tx: Queries, basis: Basis, isMade: () => Promise<boolean>): Promise<boolean> {
  await tx.query(`lock table ${basis} in exclusive mode`);
  return isMade();
}
