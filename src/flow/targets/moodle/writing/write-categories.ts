import { sendRows } from "../service/send-rows.ts";
import { allMade } from "./answers.ts";
import { givenNumbers, knownNumbers, type Numbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { alteredFields, idOf, missingOf, type Refusals, settle, sorted, type Told, type Work } from "./work.ts";

/** Makes, renames, moves and removes categories: a parent before its children, and children before their parent goes. */
export async function writeCategories(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, ["parent_key", "name"]);
  const made = await create(work, creates);
  const altered = await update(work, updates);
  return [...made, ...altered, ...(await remove(work, removes))];
}

async function create(work: Work, creates: readonly Told[]): Promise<Refusals> {
  const refused: Refusals[number][] = [];
  const keys = new Set(creates.map(({ after }) => after["category_key"]));
  let left = creates;
  while (left.length > 0) {
    const ready = left.filter(({ after }) => !keys.has(after["parent_key"]));
    const level = ready.length > 0 ? ready : left;
    refused.push(...(await createLevel(work, level)));
    for (const { after } of level) keys.delete(after["category_key"]);
    left = left.filter((one) => !level.includes(one));
  }
  return refused;
}

async function createLevel(work: Work, level: readonly Told[]): Promise<Refusals> {
  const parents = await numbersOf(
    work,
    level.map(({ after }) => after["parent_key"]),
  );
  const rows = level.map((thing) => ({
    thing,
    params: {
      name: String(thing.after["name"]),
      parent: parentOf(thing.after["parent_key"], parents),
      idnumber: String(thing.after["category_key"]),
    },
  }));
  const missing = missingOf(work, "category", ({ key }) => ({ text: String(key[0]), course: null }));
  const way = { does: "core_course_create_categories", list: "categories", answered: allMade, missing };
  return sendRows(work.service, way, rows);
}

async function update(work: Work, updates: readonly Told[]): Promise<Refusals> {
  const parents = await numbersOf(
    work,
    updates.map(({ after }) => after["parent_key"]),
  );
  const rows = updates.map((thing) => {
    const altered = alteredFields(thing, ["name", "parent_key"]);
    const { name, parent_key } = thing.after;
    return {
      thing,
      params: {
        id: idOf(thing),
        ...(altered.includes("name") ? { name: String(name) } : {}),
        ...(altered.includes("parent_key") ? { parent: parentOf(parent_key, parents) } : {}),
      },
    };
  });
  const way = { does: "core_course_update_categories", list: "categories" };
  return settle(rows, (some) => sendRows(work.service, way, some));
}

// Moodle moves what is left in a category to where it is told, and will not guess when that would be the top.
async function remove(work: Work, removes: readonly Pending[]): Promise<Refusals> {
  const { rows: staying } = await work.tx.query<{ id: number }>("select id from moodle.category order by id limit 1");
  const newparent = staying.map(({ id }) => ({ newparent: id }))[0] ?? {};
  const rows = childrenFirst(removes).map((thing) => ({
    thing,
    params: { id: idOf(thing), recursive: false, ...(thing.found?.["parent_key"] === null ? newparent : {}) },
  }));
  return sendRows(work.service, { does: "core_course_delete_categories", list: "categories" }, rows);
}

function childrenFirst(removes: readonly Pending[]): readonly Pending[] {
  const byKey = new Map(removes.map((one) => [one.key[0], one] as const));
  return removes.toSorted((a, b) => depthOf(b) - depthOf(a));

  function depthOf({ found }: Pending): number {
    const parent = byKey.get(String(found?.["parent_key"]));
    return parent === undefined ? 0 : 1 + depthOf(parent);
  }
}

/** Numbers of categories by key: of those that the picture knows, and of those that were made just now. */
async function numbersOf({ tx, reader }: Work, keys: readonly unknown[]): Promise<Numbers> {
  const named = keys.filter((key) => typeof key === "string");
  const known = await knownNumbers(
    tx,
    "category",
    named.map((key) => [key]),
  );
  const unknown = named.filter((key) => !known.has([key]));
  if (unknown.length === 0) return known;
  const given = await givenNumbers(
    reader,
    "category",
    unknown.map((text) => ({ text, course: null })),
  );
  return {
    has: ([key]) => known.has([key]) || given.has([key, null]),
    of: ([key]) => (known.has([key]) ? known.of([key]) : given.of([key, null])),
  };
}

function parentOf(key: unknown, parents: Numbers): number {
  return typeof key === "string" ? parents.of([key]) : 0;
}
