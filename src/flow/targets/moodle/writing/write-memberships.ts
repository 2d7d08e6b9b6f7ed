import { sendRows } from "../service/send-rows.ts";
import { inLanes, type LaneRow } from "./lanes.ts";
import { knownNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { type Refusals, sorted, type Work } from "./work.ts";

/** Puts people into groups and takes them out. */
export async function writeMemberships(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, removes } = sorted(pending, []);
  const courses = await knownNumbers(
    work.tx,
    "course",
    pending.map(({ key }) => [key[0]]),
  );
  const groups = await knownNumbers(
    work.tx,
    "group",
    pending.map(({ key }) => [key[0], key[1]]),
  );
  const users = await knownNumbers(
    work.tx,
    "user",
    pending.map(({ key }) => [key[2]]),
  );
  const added = await inLanes(work, creates.map(rowOf), (rows) =>
    sendRows(work.service, { does: "core_group_add_group_members", list: "members" }, rows),
  );
  const removed = await inLanes(work, removes.map(rowOf), (rows) =>
    sendRows(work.service, { does: "core_group_delete_group_members", list: "members" }, rows),
  );
  return [...added, ...removed];

  function rowOf(thing: Pending): LaneRow {
    const person = users.of([thing.key[2]]);
    const groupid = groups.of([thing.key[0], thing.key[1]]);
    return { thing, course: courses.of([thing.key[0]]), person, params: { groupid, userid: person } };
  }
}
