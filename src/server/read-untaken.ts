import { readTaking, type Taking } from "../ops/diagnostics/published/index.ts";
import { versionOf } from "../ops/overview/index.ts";
import type { Service } from "./service.ts";

/** How much the platform has not taken of what is published for it, remembered for a moment; null where it takes nothing by itself. */
export async function readUntaken({
  installation,
  remembered,
}: Pick<Service, "installation" | "remembered">): Promise<Taking | null> {
  const { store, target } = installation;
  if (target.published === undefined) return null;
  return remembered.get("untaken", await versionOf(store), () => readTaking(store, target.published));
}
