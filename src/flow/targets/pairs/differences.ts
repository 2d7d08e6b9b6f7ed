import { categoryFacts } from "./category-facts.ts";
import type { Comparison } from "./compare.ts";
import { coursePairs } from "./course-pairs.ts";
import { displacedThings } from "./displaced-things.ts";
import { enrolmentPairs } from "./enrolment-pairs.ts";
import { groupingPairs, groupPairs, unwantedGroupingPairs, unwantedGroupPairs } from "./group-pairs.ts";
import { membershipPairs } from "./membership-pairs.ts";
import { cohortMemberPairs, cohortPairs, userPairs } from "./people-pairs.ts";

/** All that differs by a comparison, kind by kind, each read when it is asked for. */
export function differencesOf(comparison: Comparison) {
  return {
    courses: () => coursePairs(comparison),
    categories: () => categoryFacts(comparison),
    users: () => userPairs(comparison),
    cohorts: () => cohortPairs(comparison),
    cohortMembers: () => cohortMemberPairs(comparison),
    memberships: () => membershipPairs(comparison),
    groups: () => groupPairs(comparison),
    groupings: () => groupingPairs(comparison),
    unwantedGroups: (leaving: readonly number[]) => unwantedGroupPairs(comparison, leaving),
    unwantedGroupings: () => unwantedGroupingPairs(comparison),
    enrolments: () => enrolmentPairs(comparison),
    displaced: () => displacedThings(comparison),
  };
}
