import { together } from "../../../../infra/together.ts";
import { type Row, rowsPerCall } from "../service/send-rows.ts";
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
  const lanes = shareSpaces(rows, { lanes: service.place.connections, size: rowsPerCall(service, rows) });
  const sent = lanes.map((lane) => send(lane.toSorted((a, b) => a.person - b.person || a.course - b.course)));
  return (await together(sent)).flat();
}

/** A row with Moodle's numbers of the space that it is about, and of the person; 0 where it is about none. */
export interface LaneRow extends Row<Pending> {
  readonly course: number;
  readonly person: number;
}

/**
 * Shares rows out to at most so many lanes, all of a space to one. A lane is filled with whole calls, the largest spaces first, so
 * that two lanes make hardly more calls than one: only what is left over goes in calls that are not full.
 */
export function shareSpaces<Of extends { readonly course: number }>(
  rows: readonly Of[],
  { lanes, size }: { readonly lanes: number; readonly size: number },
): readonly (readonly Of[])[] {
  const calls = Math.ceil(rows.length / size);
  const shared = Array.from({ length: Math.min(lanes, calls) }, (): Of[] => []);
  const room = Math.ceil(calls / shared.length) * size;
  const spaces = [...Map.groupBy(rows, ({ course }) => course).values()];
  for (const space of spaces.toSorted((one, other) => other.length - one.length))
    laneFor(space, shared, room)?.push(...space);
  return shared.filter((lane) => lane.length > 0);
}

/** The first one that has room for it; where none has, the one with the least on it. */
function laneFor<Of>(space: readonly Of[], lanes: readonly Of[][], room: number): Of[] | undefined {
  return (
    lanes.find((lane) => lane.length + space.length <= room) ??
    lanes.toSorted((one, other) => one.length - other.length)[0]
  );
}
