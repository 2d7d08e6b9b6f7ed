import type { Queries } from "../../infra/store/store.ts";
import { OperatorError } from "../../model/errors.ts";
import type { Standing } from "../past/index.ts";

/** A category by its key. */
export interface CategoryName {
  readonly key: string;
  readonly name: string;
}

/** A category right below another one. */
export interface ChildCategory extends CategoryName {
  readonly visible: boolean;
  /** Categories right below it. */
  readonly categories: number;
  /** Spaces in it and anywhere below. */
  readonly courses: number;
}

/** Where categories are looked up, and as of when. */
export interface CategoryPlace {
  readonly store: Queries;
  readonly standing: Standing;
}

/** From the top down to a category; empty for the top. OperatorError `category-unknown`. */
export async function readPath(
  { store, standing }: CategoryPlace,
  key: string | null,
): Promise<readonly CategoryName[]> {
  if (key === null) return [];
  const { rows } = await store.query<CategoryName>(
    `with recursive up as (
       select category_key, parent_key, name, 0 as depth from ${standing.relation("category")} c where category_key = $1
       union all
       select c.category_key, c.parent_key, c.name, up.depth + 1
         from up join ${standing.relation("category")} c on c.category_key = up.parent_key where up.depth < 100)
     select category_key as key, name from up order by depth desc`,
    [key],
  );
  if (rows.length > 0) return rows;
  throw new OperatorError(`There is no category "${key}".`, {
    code: "category-unknown",
    facts: { category: key },
    next: "Begin at the top.",
  });
}

/** Categories right below one, or at the top where `key` is null, by name. */
export async function readChildren(
  { store, standing }: CategoryPlace,
  key: string | null,
): Promise<readonly ChildCategory[]> {
  const category = standing.relation("category");
  const { rows } = await store.query<ChildCategory>(
    `with recursive child as (
       select category_key, name, visible from ${category} c where parent_key is not distinct from $1::text),
     below as (
       select category_key as top, category_key from child
       union all
       select b.top, c.category_key from below b join ${category} c on c.parent_key = b.category_key)
     select child.category_key as key, child.name, child.visible,
            (select count(*) from ${category} c where c.parent_key = child.category_key) as categories,
            (select count(*) from below b join ${standing.relation("course")} s on s.category_key = b.category_key
              where b.top = child.category_key) as courses
       from child order by lists.fold(child.name), child.category_key`,
    [key],
  );
  return rows;
}
