import type { Param } from "../service/encode-form.ts";
import { sendRows } from "../service/send-rows.ts";
import { allMade, warnedOf } from "./answers.ts";
import { knownNumbers, type Numbers } from "./numbers.ts";
import type { Pending } from "./pending.ts";
import { alteredFields, idOf, missingOf, type Refusals, settle, sorted, type Told, type Work } from "./work.ts";

const HELD = ["course_key", "full_name", "short_name", "category_key", "visible", "idnumber"];

/** Makes, alters and removes spaces, on one connection: each call counts the spaces of its categories anew. */
export async function writeCourses(work: Work, pending: readonly Pending[]): Promise<Refusals> {
  const { creates, updates, removes } = sorted(pending, HELD);
  const told = [...creates, ...updates].filter(({ after }) => "category_key" in after);
  const categories = await knownNumbers(
    work.tx,
    "category",
    told.map(({ after }) => [after["category_key"]]),
  );
  const made = await create(work, creates, categories);
  const altered = await update(work, updates, categories);
  return [...made, ...altered, ...(await remove(work, removes))];
}

function create(work: Work, creates: readonly Told[], categories: Numbers): Promise<Refusals> {
  const rows = creates.map((thing) => {
    const { course_key, full_name, short_name, category_key, visible } = thing.after;
    const params = {
      fullname: String(full_name),
      shortname: String(short_name),
      categoryid: categories.of([category_key]),
      idnumber: String(course_key),
      visible: visible === true,
      // Without an end: dates belong to people.
      enddate: 0,
    };
    return { thing, params };
  });
  const missing = missingOf(work, "course", ({ key }) => ({ text: String(key[0]), course: null }));
  const way = { does: "core_course_create_courses", list: "courses", answered: allMade, missing };
  return sendRows(work.service, way, rows);
}

function update(work: Work, updates: readonly Told[], categories: Numbers): Promise<Refusals> {
  const rows = updates.map((thing) => ({ thing, params: { id: idOf(thing), ...alteredParams(thing, categories) } }));
  const way = { does: "core_course_update_courses", list: "courses", answered: warnedOf };
  // One may take the key or the name that another has yet to leave.
  return settle(rows, (some) => sendRows(work.service, way, some));
}

function alteredParams(thing: Told, categories: Numbers): Readonly<Record<string, Param>> {
  const { after, key } = thing;
  const params: Readonly<Record<string, () => Readonly<Record<string, Param>>>> = {
    full_name: () => ({ fullname: String(after["full_name"]) }),
    short_name: () => ({ shortname: String(after["short_name"]) }),
    category_key: () => ({ categoryid: categories.of([after["category_key"]]) }),
    visible: () => ({ visible: after["visible"] === true }),
    // What stands there where nobody has altered it is the key.
    idnumber: () => ({ idnumber: typeof after["idnumber"] === "string" ? after["idnumber"] : String(key[0]) }),
    course_key: () => ({ idnumber: String(after["course_key"]) }),
  };
  return Object.assign({}, ...alteredFields(thing, HELD).map((field) => params[field]?.()));
}

function remove(work: Work, removes: readonly Pending[]): Promise<Refusals> {
  const rows = removes.map((thing) => ({ thing, params: idOf(thing) }));
  const way = { does: "core_course_delete_courses", list: "courseids", answered: warnedOf };
  return sendRows(work.service, way, rows);
}
