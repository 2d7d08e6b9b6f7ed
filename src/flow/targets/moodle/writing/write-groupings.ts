import { sendRows } from "../service/send-rows.ts";
import { makeInSpaces } from "./make-in-spaces.ts";
import { knownNumbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { idOf, type Refusals, settle, sorted, type Told, type Work } from "./work.ts";

/** Makes, renames and removes groupings. */
export async function writeGroupings(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, ["name"]);
  const made = await create(work, creates);
  const altered = await rename(work, updates);
  const removed = await sendRows(
    work.service,
    { does: "core_group_delete_groupings", list: "groupingids" },
    removes.map((thing) => ({ thing, params: idOf(thing) })),
  );
  return [...made, ...altered, ...removed];
}

async function create(work: Work, creates: readonly Told[]): Promise<Refusals> {
  const courses = await knownNumbers(
    work.tx,
    "course",
    creates.map(({ key }) => [key[0]]),
  );
  return makeInSpaces(work, "grouping", { creates, courses });
}

async function rename(work: Work, updates: readonly Told[]): Promise<Refusals> {
  if (updates.length === 0) return [];
  const described = await work.reader.descriptionsOf(updates.map(idOf));
  const descriptions = new Map(described.map((one) => [one.id, one] as const));
  const rows = updates.map((thing) => {
    const id = idOf(thing);
    // Moodle asks for the description, which is people's: they keep what they have written.
    const { description = "", descriptionformat = 1 } = descriptions.get(id) ?? {};
    return {
      thing,
      params: { id, name: String(thing.after["name"]), description: description ?? "", descriptionformat },
    };
  });
  const way = { does: "core_group_update_groupings", list: "groupings" };
  return settle(rows, (some) => sendRows(work.service, way, some));
}
