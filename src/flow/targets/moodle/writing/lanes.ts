import type { Row } from "../service/send-rows.ts";
import type { Pending } from "./pending.ts";
import type { Refusals, Work } from "./work.ts";

/**
 * Sends rows on several connections at once: each space belongs to one of them, and on each the rows go by the number of the person.
 * Two calls that touch the same people or spaces in another order would wait for each other.
 */
export async function inLanes(
  { service }: Work,
  rows: readonly LaneRow[],
  send: (rows: readonly Row<Pending>[]) => Promise<Refusals>,
): Promise<Refusals> {
  const lanes = Array.from({ length: service.place.connections }, (): LaneRow[] => []);
  for (const row of rows) lanes[row.course % lanes.length]?.push(row);
  const sent = lanes
    .filter((lane) => lane.length > 0)
    .map((lane) => send(lane.toSorted((a, b) => a.person - b.person || a.course - b.course)));
  // No lane is left behind: what it still sends would be sent by nobody.
  const ended = await Promise.allSettled(sent);
  return ended.flatMap((lane) => {
    if (lane.status === "rejected") throw lane.reason;
    return lane.value;
  });
}

/** A row with Moodle's numbers of the space that it is about, and of the person; 0 where it is about none. */
export interface LaneRow extends Row<Pending> {
  readonly course: number;
  readonly person: number;
}
