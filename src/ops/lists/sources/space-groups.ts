import { LIST_SHAPES } from "../../../model/lists.ts";
import type { Standing } from "../../past/index.ts";
import type { ListSource } from "../source.ts";

/** The groups of a space. Whether the asker may see that space is looked at before. */
export function spaceGroupsOf(standing: Standing, course: string): ListSource {
  return {
    shape: LIST_SHAPES["space-groups"],
    from: () => `${standing.relation("group")} g`,
    where: (put) => [`g.course_key = ${put(course)}`],
    columns: {
      group_key: "g.group_key",
      name: "g.name",
      grouping_keys: "g.grouping_keys",
      owner: "g.owner",
      members: `(select count(*) from ${standing.relation("membership")} m
        where m.course_key = g.course_key and m.group_key = g.group_key)`,
    },
    order: { group_key: { sql: "g.group_key", type: "text" }, name: { sql: "g.name", type: "text" } },
    filters: {},
    search: (word) => `strpos(lists.fold(g.group_key || ' ' || g.name), ${word}) > 0`,
    within: { components: "made-sure-before", spaces: "made-sure-before" },
  };
}
