import { type Call, type Given, rowsOf, type Visit, whole, type Work } from "../call.ts";
import { dropContext, findContext, LEVEL, makeContexts, moveContext } from "../contexts.ts";
import { refused, unknownRecord } from "../refusal.ts";
import { demand } from "../rights.ts";
import { type Fields, findRow, insertRow, updateRow } from "../rows.ts";
import { countCourses } from "./courses.ts";
import { deleteCourse } from "./delete-course.ts";

interface Category {
  readonly id: number;
  readonly name: string;
  readonly idnumber: string | null;
  readonly parent: number;
  readonly path: string;
  readonly depth: number;
}

/** Creates categories: all of them, or none. */
export const createCategories: Call = whole(async (work, given) => {
  const made = [];
  for (const category of rowsOf<Category>(given, "categories")) made.push(await createCategory(work, category));
  return made;
});

async function createCategory(work: Work, category: Category): Promise<Fields> {
  const parent = await placeOf(work, category.parent);
  demand(work, "moodle/category:manage");
  if (category.name === "") throw refused("categorynamerequired", "Category name is required");
  if (category.name.length > 255) throw refused("categorytoolong", "Category name too long");
  await refuseTaken(work, category.idnumber, 0);
  const { visible } = parent;
  const fields = { description: "", ...category, timemodified: work.now, visible };
  const id = await insertRow(work.tx, "course_categories", fields);
  await updateRow(work.tx, "course_categories", { id, ...below(parent, id), sortorder: id * 10_000 });
  const above = category.parent === 0 ? undefined : await findContext(work, LEVEL.coursecat, category.parent);
  await makeContexts(work, { level: LEVEL.coursecat, instances: [id], below: above });
  return { id, name: category.name };
}

function below(parent: Pick<Category, "path" | "depth">, id: number): Fields {
  return { path: `${parent.path}/${id}`, depth: parent.depth + 1 };
}

const ROOT = { path: "", depth: 0, visible: 1 };

async function placeOf(work: Work, id: number): Promise<typeof ROOT> {
  const found = await findPlace(work, id);
  if (found === undefined) throw refused("unknowcategory", "Category not known!");
  return found;
}

async function findPlace({ tx }: Work, id: number): Promise<typeof ROOT | undefined> {
  if (id === 0) return ROOT;
  return findRow(tx, "SELECT path, depth, visible FROM mdl_course_categories WHERE id = $1", [id]);
}

async function refuseTaken({ tx }: Work, idnumber: string | null | undefined, by: number): Promise<void> {
  if ((idnumber ?? "") === "") return;
  const taken = "SELECT id FROM mdl_course_categories WHERE idnumber = $1 AND id <> $2";
  if ((await findRow(tx, taken, [idnumber, by])) === undefined) return;
  throw refused("categoryidnumbertaken", "ID number is already used for another category");
}

/** Renames and moves categories: all of them, or none. */
export const updateCategories: Call = whole(async (work, given) => {
  for (const category of rowsOf<Category>(given, "categories")) await updateCategory(work, category);
});

async function updateCategory(work: Work, { parent, ...category }: Category): Promise<void> {
  const known = await categoryBy(work, category.id);
  demand(work, "moodle/category:manage");
  await refuseTaken(work, category.idnumber, category.id);
  if (parent !== undefined && parent !== known.parent) await moveCategory(work, known, parent);
  await updateRow(work.tx, "course_categories", { ...category, timemodified: work.now });
}

async function categoryBy({ tx }: Work, id: number): Promise<Category> {
  const known = await findRow<Category>(tx, "SELECT * FROM mdl_course_categories WHERE id = $1", [id]);
  if (known === undefined) throw refused("unknowncategory", `Unknown category with category ID number "${id}"`);
  return known;
}

async function moveCategory(work: Work, { id, path, depth }: Category, parent: number): Promise<void> {
  const place = await findPlace(work, parent);
  if (place === undefined) throw unknownRecord("course_categories");
  if (`${place.path}/`.startsWith(`${path}/`)) throw refused("cannotmovecategory", "Cannot move category");
  const moved = { path: `${place.path}/${id}`, deeper: place.depth + 1 - depth };
  await work.tx.query("UPDATE mdl_course_categories SET parent = $2 WHERE id = $1", [id, parent]);
  await work.tx.query(
    `UPDATE mdl_course_categories SET path = $2 || substr(path, length($1) + 1), depth = depth + $3
     WHERE path = $1 OR starts_with(path, $1 || '/')`,
    [path, moved.path, moved.deeper],
  );
  const below = parent === 0 ? undefined : await findContext(work, LEVEL.coursecat, parent);
  await moveContext(work, LEVEL.coursecat, { instance: id, below });
  if (place.visible === 0) await hide(work, moved.path);
}

// What comes below something hidden is hidden with all that is in it; moved away again, it stays so.
async function hide({ tx }: Work, path: string): Promise<void> {
  const below = "SELECT id FROM mdl_course_categories WHERE path = $1 OR starts_with(path, $1 || '/')";
  await tx.query(`UPDATE mdl_course_categories SET visible = 0 WHERE id IN (${below})`, [path]);
  await tx.query(`UPDATE mdl_course SET visible = 0 WHERE category IN (${below})`, [path]);
}

interface Deletion {
  readonly id: number;
  readonly newparent?: number;
  readonly recursive: boolean;
}

/** Deletes categories, with all that is in them, or after it was moved. */
export const deleteCategories: Call = whole(async (work, given) => {
  for (const deletion of rowsOf<Deletion>(given, "categories")) await deleteCategory(work, deletion);
});

async function deleteCategory(work: Work, { id, newparent, recursive }: Deletion): Promise<void> {
  const known = await categoryBy(work, id);
  demand(work, "moodle/category:manage");
  if (recursive) return deleteWithContents(work, known);
  const target = newparent ?? known.parent;
  if (target === 0) {
    throw refused(
      "movecatcontentstoroot",
      "Moving the category content to root is not allowed. You must move the contents to an existing category!",
    );
  }
  await placeOf(work, target);
  const children = "SELECT * FROM mdl_course_categories WHERE parent = $1";
  for (const child of (await work.tx.query<Category>(children, [id])).rows) await moveCategory(work, child, target);
  await moveCourses(work, id, target);
  await forget(work, id);
}

async function moveCourses(work: Work, from: number, to: number): Promise<void> {
  const moved = "UPDATE mdl_course SET category = $2 WHERE category = $1 RETURNING id";
  const { rows } = await work.tx.query<{ id: number }>(moved, [from, to]);
  const below = await findContext(work, LEVEL.coursecat, to);
  for (const { id: instance } of rows) await moveContext(work, LEVEL.course, { instance, below });
  await countCourses(work, [to]);
}

async function deleteWithContents(work: Work, { id }: Category): Promise<void> {
  const children = "SELECT * FROM mdl_course_categories WHERE parent = $1";
  for (const child of (await work.tx.query<Category>(children, [id])).rows) await deleteWithContents(work, child);
  const courses = "SELECT id FROM mdl_course WHERE category = $1";
  for (const course of (await work.tx.query<{ id: number }>(courses, [id])).rows) await deleteCourse(work, course.id);
  await forget(work, id);
}

async function forget(work: Work, id: number): Promise<void> {
  await dropContext(work, LEVEL.coursecat, id);
  await work.tx.query("DELETE FROM mdl_course_categories WHERE id = $1", [id]);
}

const SEARCHED = ["id", "ids", "name", "parent", "idnumber", "visible", "theme"];

interface Criterion {
  readonly key: string;
  readonly value: string;
}

/** Categories by criteria, hidden ones for those who may see them. */
export async function getCategories({ store, caller }: Visit, given: Given): Promise<unknown> {
  const criteria = rowsOf<Criterion>(given, "criteria");
  const unknown = criteria.find(({ key }) => !SEARCHED.includes(key));
  if (unknown !== undefined) throw refused("criteriaerror", "Missing permissions to search on a criterion.");
  const tests = criteria.map(({ key }, place) =>
    key === "ids" ? `id::text = ANY (string_to_array($${place + 1}, ','))` : `${key}::text = $${place + 1}`,
  );
  const hidden = caller.rights.has("moodle/category:viewhiddencategories") ? [] : ["visible = 1"];
  const found = `SELECT * FROM mdl_course_categories WHERE ${["true", ...tests, ...hidden].join(" AND ")}`;
  const deeper = given["addsubcategories"] === true ? "OR starts_with(c.path, f.path || '/')" : "";
  const { rows } = await store.query<{ name: string }>(
    `WITH f AS (${found})
     SELECT DISTINCT c.id, c.name, c.idnumber, coalesce(c.description, '') AS description,
       c.descriptionformat, c.parent, c.sortorder, c.coursecount, c.visible, c.visibleold, c.timemodified, c.depth, c.path,
       coalesce(c.theme, '') AS theme
     FROM mdl_course_categories AS c JOIN f ON c.id = f.id ${deeper} ORDER BY c.sortorder, c.id`,
    criteria.map(({ value }) => value),
  );
  return rows;
}
