import type { GroupContext, Pair, SpaceContext } from "../../../model/pairs.ts";
import type { WantedGroup, WantedGrouping } from "../../../model/wanted.ts";
import { pairsLike } from "./alike-pairs.ts";
import { type Comparison, readPairs } from "./compare.ts";
import { isOurs, stateOf, wantedOf } from "./state-of.ts";

/** A group as wanted beside the group as it is. */
export type GroupPair = Pair<WantedGroup, GroupContext>;
/** A grouping as wanted beside the grouping as it is. */
export type GroupingPair = Pair<WantedGrouping, SpaceContext>;

/** Groups that are wanted and missing, or have another name or other groupings. */
export function groupPairs(comparison: Comparison): AsyncIterable<readonly GroupPair[]> {
  const sql = `
    select ${wantedOf("w", ["course_key", "group_key", "name", "grouping_keys", "owner"])} as wanted,
           ${stateOf("group", "a")} as actual, c.component, c.step, c.space
      from wanted."group" w
      left join ${comparison.relation("group")} a on a.course_key = w.course_key and a.group_key = w.group_key
      join compare_course c on c.course_key = w.course_key
     where ${isOurs("a")} and c.wanted
       and (a.course_key is null or (w.name, w.grouping_keys) is distinct from (a.name, a.grouping_keys))
     order by w.course_key, w.group_key`;
  return readPairs(comparison, { sql, unasked: { members: 0 } });
}

/** Groupings that are wanted and missing, or have another name. */
export function groupingPairs(comparison: Comparison): AsyncIterable<readonly GroupingPair[]> {
  const sql = `
    select ${wantedOf("w", ["course_key", "grouping_key", "name", "owner"])} as wanted,
           ${stateOf("grouping", "a")} as actual, c.component, c.step, c.space
      from wanted.grouping w
      left join ${comparison.relation("grouping")} a
        on a.course_key = w.course_key and a.grouping_key = w.grouping_key
      join compare_course c on c.course_key = w.course_key
     where ${isOurs("a")} and c.wanted and (a.course_key is null or w.name <> a.name)
     order by w.course_key, w.grouping_key`;
  return readPairs(comparison, { sql, unasked: {} });
}

const LEAVING = "(select shape, null::text[] as key from unnest($1::bigint[]) as shape)";

/**
 * Groups that nobody wants, with the members whom the plan leaves in them; in a space that is not wanted itself nothing is taken
 * away. `leaving`: the shapes of memberships that the plan takes away, read before.
 */
export function unwantedGroupPairs(
  comparison: Comparison,
  leaving: readonly number[],
): AsyncIterable<readonly GroupPair[]> {
  const sql = `
    with leaving as (
      select thing_key[:2] as group_id, count(*) as members from (${pairsLike("membership", LEAVING)}) p group by 1)
    select null as wanted, ${stateOf("group", "a")} as actual,
           c.component, c.step, c.space, json_build_object('members', m.members - coalesce(l.members, 0)) as more
      from ${comparison.relation("group")} a
      join compare_course c on c.course_key = a.course_key
      left join leaving l on l.group_id = array[a.course_key, a.group_key]
     cross join lateral (select count(*) as members from ${comparison.relation("membership")} m
                          where m.course_key = a.course_key and m.group_key = a.group_key) m
     where ${isOurs("a")} and c.wanted
       and not exists (select from wanted."group" w where w.course_key = a.course_key and w.group_key = a.group_key)
     order by a.course_key, a.group_key`;
  return readPairs(comparison, { sql, values: [leaving], unasked: { members: 0 } });
}

/** Groupings that nobody wants; one that a group of a person is in stays, and in a space that is not wanted itself all do. */
export function unwantedGroupingPairs(comparison: Comparison): AsyncIterable<readonly GroupingPair[]> {
  const sql = `
    select null as wanted, ${stateOf("grouping", "a")} as actual, c.component, c.step, c.space
      from ${comparison.relation("grouping")} a
      join compare_course c on c.course_key = a.course_key
     where ${isOurs("a")} and c.wanted
       and not exists (select from wanted.grouping w where w.course_key = a.course_key and w.grouping_key = a.grouping_key)
       and not exists (
         select from ${comparison.relation("group")} g
          where g.course_key = a.course_key and a.grouping_key = any(g.grouping_keys) and not ${isOurs("g")})
     order by a.course_key, a.grouping_key`;
  return readPairs(comparison, { sql, unasked: {} });
}
