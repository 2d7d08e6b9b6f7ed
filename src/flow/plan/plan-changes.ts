import type { AlikePairs, DecidedChange } from "../../model/alike.ts";
import type { CategoryFacts } from "../../model/category-facts.ts";
import type {
  CohortMemberContext,
  CourseContext,
  DisplacedThing,
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
import { planDisplaced } from "./plan-moves.ts";
import { planMembership } from "./plan-membership.ts";
import { planCohort, planCohortMember, planUser } from "./plan-people.ts";

type Pairs<Wanted, Context> = () => AsyncIterable<readonly Pair<Wanted, Context>[]>;
type Alike<Wanted, Context> = () => AsyncIterable<readonly AlikePairs<Pair<Wanted, Context>>[]>;

/** All that differs between what is wanted and what is there, read when it is asked for. */
export interface Differences {
  readonly courses: Pairs<Omit<WantedCourse, "element">, CourseContext>;
  readonly categories: () => Promise<CategoryFacts>;
  readonly users: Pairs<WantedUser, UserContext>;
  readonly cohorts: Pairs<WantedCohort, unknown>;
  readonly cohortMembers: Alike<WantedCohortMember, CohortMemberContext>;
  readonly memberships: Alike<WantedMembership, MembershipContext>;
  readonly groups: Pairs<WantedGroup, GroupContext>;
  readonly groupings: Pairs<WantedGrouping, SpaceContext>;
  /** With the members that stay when the memberships of some shapes go. */
  readonly unwantedGroups: (leaving: readonly number[]) => AsyncIterable<readonly Pair<WantedGroup, GroupContext>[]>;
  readonly unwantedGroupings: Pairs<WantedGrouping, SpaceContext>;
  readonly enrolments: Alike<WantedEnrolment, EnrolmentContext>;
  /** What stands in spaces that make room for others. */
  readonly displaced: () => AsyncIterable<readonly DisplacedThing[]>;
}

/**
 * Decides every difference, one kind after the other; spaces before their categories, members before the groups that nobody wants. The
 * kinds with the most things come late: they are paired meanwhile.
 */
export async function* planChanges(differences: Differences, basis: Basis): AsyncIterable<readonly DecidedChange[]> {
  const moves = { into: new Set<string>(), outOf: new Map<string, number>() };
  for await (const batch of decided(differences.courses(), (pair) => planCourse(pair, basis))) {
    for (const { change } of batch) noteMove(change, moves);
    yield batch;
  }
  yield planCategories(await differences.categories(), moves, basis).map(ofOneThing);

  yield* decided(differences.users(), (pair) => planUser(pair, basis));
  yield* decided(differences.cohorts(), planCohort);
  yield* decided(differences.groups(), planGroup);
  yield* decided(differences.groupings(), (pair) => planGrouping(pair));
  yield* decidedAlike(differences.cohortMembers(), planCohortMember);

  const leaving: number[] = [];
  for await (const batch of decidedAlike(differences.memberships(), (pair) => planMembership(pair, basis))) {
    for (const { change, shape } of batch) if (change.action === "remove" && shape !== null) leaving.push(shape);
    yield batch;
  }
  const staying = new Set<string>();
  for await (const pairs of differences.unwantedGroups(leaving)) {
    const changes = pairs.map((pair) => ({ pair, change: planGroup(pair) }));
    for (const { pair, change } of changes) if (change === null) noteGroupings(pair, staying);
    yield changes.flatMap(({ change }) => (change === null ? [] : ofOneThing(change)));
  }
  yield* decided(differences.unwantedGroupings(), (pair) => planGrouping(pair, staying));
  yield* decidedAlike(differences.enrolments(), (pair) => planEnrolment(pair, basis));
  yield* decided(differences.displaced(), planDisplaced);
}

async function* decided<P>(
  batches: AsyncIterable<readonly P[]>,
  decide: (pair: P) => Change | null,
): AsyncIterable<readonly DecidedChange[]> {
  for await (const pairs of batches) yield pairs.flatMap((pair) => decide(pair) ?? []).map(ofOneThing);
}

async function* decidedAlike<P>(
  batches: AsyncIterable<readonly AlikePairs<P>[]>,
  decide: (pair: P) => Change | null,
): AsyncIterable<readonly DecidedChange[]> {
  for await (const alike of batches)
    yield alike.flatMap(({ first, shape }) => {
      const change = decide(first);
      return change === null ? [] : { change, shape };
    });
}

function ofOneThing(change: Change): DecidedChange {
  return { change, shape: null };
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
