import type { CategoryFacts } from "../../model/category-facts.ts";
import type {
  CohortMemberContext,
  CourseContext,
  EnrolmentContext,
  GroupContext,
  MembershipContext,
  Pair,
  SpaceContext,
  UserContext,
  WantedCohortMember,
  WantedEnrolment,
  WantedMembership,
} from "../../model/pairs.ts";
import type { Change } from "../../model/plan.ts";
import type { WantedCohort, WantedCourse, WantedGroup, WantedGrouping, WantedUser } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { planCategories } from "./plan-categories.ts";
import { planCourse } from "./plan-course.ts";
import { planEnrolment } from "./plan-enrolment.ts";
import { groupId, planGroup, planGrouping } from "./plan-groups.ts";
import { type Displaced, planDisplaced } from "./plan-moves.ts";
import { planMembership } from "./plan-membership.ts";
import { planCohort, planCohortMember, planUser } from "./plan-people.ts";

type Pairs<Wanted, Context> = () => AsyncIterable<readonly Pair<Wanted, Context>[]>;

/** All that differs between what is wanted and what is there, read when it is asked for. */
export interface Differences {
  readonly courses: Pairs<Omit<WantedCourse, "element">, CourseContext>;
  readonly categories: () => Promise<CategoryFacts>;
  readonly users: Pairs<WantedUser, UserContext>;
  readonly cohorts: Pairs<WantedCohort, unknown>;
  readonly cohortMembers: Pairs<WantedCohortMember, CohortMemberContext>;
  readonly memberships: Pairs<WantedMembership, MembershipContext>;
  readonly groups: Pairs<WantedGroup, GroupContext>;
  readonly groupings: Pairs<WantedGrouping, SpaceContext>;
  readonly enrolments: Pairs<WantedEnrolment, EnrolmentContext>;
  /** What stands in spaces that make room for others. */
  readonly displaced: () => AsyncIterable<readonly Displaced[]>;
}

/** Decides every difference, one kind after the other; spaces before their categories, members before their groups. */
export async function* planChanges(differences: Differences, basis: Basis): AsyncIterable<readonly Change[]> {
  const moves = { into: new Set<string>(), outOf: new Map<string, number>() };
  for await (const batch of decided(differences.courses(), (pair) => planCourse(pair, basis))) {
    for (const change of batch) noteMove(change, moves);
    yield batch;
  }
  yield planCategories(await differences.categories(), moves, basis);

  yield* decided(differences.users(), (pair) => planUser(pair, basis));
  yield* decided(differences.cohorts(), planCohort);
  yield* decided(differences.cohortMembers(), planCohortMember);

  const leaving = { members: new Map<string, number>() };
  for await (const batch of decided(differences.memberships(), (pair) => planMembership(pair, basis))) {
    for (const change of batch) if (change.action === "remove") countUp(leaving.members, groupId(...twoOf(change.key)));
    yield batch;
  }
  const staying = new Set<string>();
  for await (const pairs of differences.groups()) {
    const changes = pairs.map((pair) => ({ pair, change: planGroup(pair, leaving) }));
    for (const { pair, change } of changes) if (change === null) noteGroupings(pair, staying);
    yield changes.flatMap(({ change }) => change ?? []);
  }
  yield* decided(differences.groupings(), (pair) => planGrouping(pair, staying));
  yield* decided(differences.enrolments(), (pair) => planEnrolment(pair, basis));
  for await (const things of differences.displaced()) yield things.map(planDisplaced);
}

async function* decided<P>(
  batches: AsyncIterable<readonly P[]>,
  decide: (pair: P) => Change | null,
): AsyncIterable<readonly Change[]> {
  for await (const pairs of batches) yield pairs.flatMap((pair) => decide(pair) ?? []);
}

function noteMove({ before, after }: Change, moves: { into: Set<string>; outOf: Map<string, number> }): void {
  const from = before?.["category_key"];
  const into = after?.["category_key"];
  if (typeof into === "string") moves.into.add(into);
  if (typeof from === "string" && from !== into) countUp(moves.outOf, from);
}

/** A group that stays keeps its groupings. */
function noteGroupings({ actual }: Pair<WantedGroup, GroupContext>, staying: Set<string>): void {
  const keys = actual?.["grouping_keys"];
  if (Array.isArray(keys)) for (const key of keys) staying.add(groupId(actual?.["course_key"], key));
}

function countUp(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function twoOf(key: readonly string[]): readonly [string, string] {
  return [key[0] ?? "", key[1] ?? ""];
}
