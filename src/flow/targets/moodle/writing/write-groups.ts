import { sendRows } from "../service/send-rows.ts";
import { makeInSpaces } from "./make-in-spaces.ts";
import { givenNumbers, knownNumbers, type Numbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { alteredFields, idOf, type Refusals, settle, sorted, type Told, type Work } from "./work.ts";

/** Makes, renames and removes groups, and puts them into their groupings. */
export async function writeGroups(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, ["name", "grouping_keys"]);
  const courses = await knownNumbers(
    work.tx,
    "course",
    creates.map(({ key }) => [key[0]]),
  );
  const made = await makeInSpaces(work, "group", { creates, courses });
  const renamed = await rename(work, updates);
  const refused = new Set([...made, ...renamed].map(({ thing }) => thing));
  const ids = await idsOf(work, { creates, courses });
  const placed = [...creates, ...updates].filter((one) => !refused.has(one));
  const arranged = await arrange(work, placed, (thing) =>
    thing.found === null ? ids.of(identity(thing, courses)) : idOf(thing),
  );
  const removed = await sendRows(
    work.service,
    { does: "core_group_delete_groups", list: "groupids" },
    removes.map((thing) => ({ thing, params: idOf(thing) })),
  );
  return [...made, ...renamed, ...arranged, ...removed];
}

function identity({ key }: Pending, courses: Numbers): readonly unknown[] {
  return [key[1], courses.of([key[0]])];
}

async function idsOf(
  { reader }: Work,
  { creates, courses }: { readonly creates: readonly Told[]; readonly courses: Numbers },
): Promise<Numbers> {
  const identities = creates.map(({ key }) => ({ text: String(key[1]), course: courses.of([key[0]]) }));
  return givenNumbers(reader, "group", identities);
}

function rename(work: Work, updates: readonly Told[]): Promise<Refusals> {
  const rows = updates
    .filter((thing) => alteredFields(thing, ["name"]).length > 0)
    .map((thing) => ({ thing, params: { id: idOf(thing), name: String(thing.after["name"]) } }));
  // One may take the name that another has yet to leave.
  return settle(rows, (some) => sendRows(work.service, { does: "core_group_update_groups", list: "groups" }, some));
}

/** Puts groups into the groupings that they are to be in, and takes them out of the others. */
async function arrange(work: Work, placed: readonly Told[], numberOf: (thing: Told) => number): Promise<Refusals> {
  const moves = placed.flatMap((thing) => movesOf(thing));
  const groupings = await knownNumbers(
    work.tx,
    "grouping",
    moves.map(({ thing, grouping }) => [thing.key[0], grouping]),
  );
  const ways = {
    in: { does: "core_group_assign_grouping", list: "assignments" },
    out: { does: "core_group_unassign_grouping", list: "unassignments" },
  } as const;
  const refused: Refusals[number][] = [];
  for (const goes of ["in", "out"] as const) {
    const rows = moves
      .filter((move) => move.goes === goes && groupings.has([move.thing.key[0], move.grouping]))
      .map(({ thing, grouping }) => ({
        thing,
        params: { groupingid: groupings.of([thing.key[0], grouping]), groupid: numberOf(thing) },
      }));
    refused.push(...(await sendRows(work.service, ways[goes], rows)));
  }
  return refused;
}

interface GroupingMove {
  readonly thing: Told;
  readonly grouping: string;
  readonly goes: "in" | "out";
}

function movesOf(thing: Told): readonly GroupingMove[] {
  if (!("grouping_keys" in thing.after)) return [];
  const wanted = textsOf(thing.after["grouping_keys"]);
  const found = textsOf(thing.found?.["grouping_keys"]);
  return [
    ...wanted.filter((key) => !found.includes(key)).map((grouping) => ({ thing, grouping, goes: "in" as const })),
    ...found.filter((key) => !wanted.includes(key)).map((grouping) => ({ thing, grouping, goes: "out" as const })),
  ];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
