import type { AnswerOf } from "../../../contract/api/operations.ts";
import { readPage, spacesOf } from "../../../ops/lists/index.ts";
import { standingNow } from "../../../ops/past/index.ts";
import { readChildren, readPath } from "../../../ops/spaces/index.ts";
import { spaceRow } from "../../../contract/api/documents/spaces.ts";
import type { Call } from "../../handler.ts";

/** Spaces of one category that are shown at once: a place with more is searched. */
const MOST = 500;

/** One level of the category tree with the spaces in it. */
export async function readCategory({ service, query, scope }: Call<"readCategory">): Promise<AnswerOf<"readCategory">> {
  const { store, target } = service.installation;
  const key = query.category ?? null;
  const place = { store, standing: standingNow(target) };
  const path = await readPath(place, key);
  const children = await readChildren(place, key);
  const ask = { limit: MOST, sort: "full_name", filters: key === null ? {} : { category_key: [key] }, scope };
  const { rows } = key === null ? { rows: [] } : await readPage(store, spacesOf(target), ask);
  return {
    path: path.map((category) => ({ category_key: category.key, name: category.name })),
    categories: children.map((child) => ({
      category_key: child.key,
      name: child.name,
      visible: child.visible,
      categories: child.categories,
      courses: child.courses,
    })),
    courses: rows.map((row) => spaceRow.parse(row)),
  };
}
