import type { SyncFigures } from "./sync-figures.ts";

/** Gives the figures of a sync that made all its changes; throws, with the first that it did not make. */
export function allMade<Figures extends SyncFigures>(figures: Figures): Figures {
  const { failures } = figures;
  if (failures.length === 0) return figures;
  throw new Error(`${failures.length} changes could not be made:\n${failures.slice(0, 10).join("\n")}`);
}
