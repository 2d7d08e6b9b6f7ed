import type { CategoryFacts } from "../../../model/category-facts.ts";
import type { Comparison } from "./compare.ts";
import { stateOf } from "./state-of.ts";

/**
 * The categories that may be needed, those that are there, and where the spaces stand that the plan does not move: few enough
 * to be held at once, because the tree can only be decided as a whole.
 */
export async function categoryFacts({ tx, relation }: Comparison): Promise<CategoryFacts> {
  const defined = await tx.query<CategoryFacts["defined"][number]>(
    "select category_key, parent_key, name from wanted.category order by category_key",
  );
  const actual = await tx.query<{ state: CategoryFacts["actual"][number] }>(
    `select ${stateOf("category", "a")} as state from ${relation("category")} a order by category_key`,
  );
  const standing = await tx.query<{ category_key: string; count: number }>(
    `select category_key, count(*) as count from ${relation("course")} where category_key is not null group by 1`,
  );
  return {
    defined: defined.rows,
    actual: actual.rows.map((row) => row.state),
    standing: new Map(standing.rows.map((row) => [row.category_key, row.count] as const)),
  };
}
