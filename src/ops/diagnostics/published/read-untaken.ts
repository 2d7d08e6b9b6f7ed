import { readTaking, type Taking, type Target } from "../../../flow/targets/index.ts";
import type { Queries } from "../../../infra/store/store.ts";

/** How much the platform had not taken at the last look of what is published for it; null where it takes nothing by itself. */
export async function readUntaken(store: Queries, { published }: Pick<Target, "published">): Promise<Taking | null> {
  return published === undefined ? null : readTaking(store, published, null);
}
