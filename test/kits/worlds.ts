import fc from "fast-check";
import { type KindName, KIND_NAMES } from "../../src/model/kinds.ts";
import type { Change, ThingState } from "../../src/model/plan.ts";
import type { Limits } from "./open-target.ts";
import { change, keyOf, thing } from "./things.ts";

/** The things of each kind; all that is named is there. */
export type World = Readonly<Record<KindName, readonly ThingState[]>>;

/** Random small worlds that share their keys, so that two of them differ in every way. */
export function worlds(limits: Limits = {}): fc.Arbitrary<World> {
  return fc.gen().map((gen) =>
    makeWorld(limits, {
      maybe: (all) => all.filter(() => gen(fc.boolean)),
      oneOf: (all) => gen(fc.constantFrom, ...all),
    }),
  );
}

/** Choices of a random world. */
interface Dice {
  /** Some of these. */
  readonly maybe: <T>(all: readonly T[]) => T[];
  readonly oneOf: <T>(all: readonly [T, ...T[]]) => T;
}

const INSTANTS = [null, "2026-09-01T06:00:00Z", "2027-01-31T23:00:00Z"] as const;
const OWNERS = ["apogee", "person:eva"] as const;

function makeWorld(limits: Limits, dice: Dice): World {
  const category = makeCategories(limits, dice);
  const course = makeCourses(dice, category);
  const user = makeUsers(dice);
  const cohort = dice
    .maybe(["s1", "s2"])
    .map((cohort_key) => thing("cohort", { cohort_key, name: dice.oneOf(["S", "T"]) }));
  const grouping = dice
    .maybe(pairsOf(course, ["p1", "p2"], "grouping_key"))
    .map((key) => thing("grouping", { ...key, name: key["grouping_key"] }));
  const group = dice.maybe(pairsOf(course, ["g1", "g2"], "group_key")).map((key) => makeGroup(dice, key, grouping));
  const enrolment = dice.maybe(crossed(course, user, ["course_key"])).map((key) => makeEnrolment(dice, key));
  const members = crossed(group, user, ["course_key", "group_key"]);
  return {
    category,
    course,
    user,
    cohort,
    "cohort-member": dice.maybe(crossed(cohort, user, ["cohort_key"])).map((key) => owned(dice, "cohort-member", key)),
    grouping,
    group,
    enrolment,
    membership: dice
      .maybe(limits.enrolsMembers === true ? members.filter((key) => isIn(enrolment, key)) : members)
      .map((key) => owned(dice, "membership", key)),
    // What follows from a binding is made by the platform, not by a plan.
    binding: [],
  };
}

// A parent comes before its children in this list, never in the order of keys only: keys run both ways.
function makeCategories({ showsCategories = false }: Limits, { maybe, oneOf }: Dice): ThingState[] {
  const made: ThingState[] = [];
  for (const category_key of maybe(["d", "b", "e", "a", "c"])) {
    const parent_key = oneOf([null, ...made.map((parent) => parent["category_key"])]);
    made.push(
      thing("category", {
        category_key,
        parent_key,
        name: oneOf(["A", "B / C"]),
        visible: showsCategories || oneOf([true, false]),
      }),
    );
  }
  return made;
}

function makeCourses({ maybe, oneOf }: Dice, categories: readonly ThingState[]): ThingState[] {
  const [first, ...others] = categories.map((category) => category["category_key"]);
  if (first === undefined) return [];
  return maybe(["k1", "k2", "k3"]).map((course_key) => {
    const archived = oneOf([false, true]);
    return thing("course", {
      course_key,
      full_name: oneOf(["One", "Two"]),
      short_name: course_key,
      category_key: oneOf([first, ...others]),
      visible: oneOf([true, false]),
      archived,
      archived_from: archived ? { full_name: "One", category_key: first, visible: oneOf([true, false]) } : null,
    });
  });
}

function makeUsers({ maybe, oneOf }: Dice): ThingState[] {
  return maybe(["ana", "bob", "eva"]).map((username) =>
    thing("user", { username, email: oneOf([null, `${username}@example.org`]), suspended: oneOf([false, true]) }),
  );
}

function makeGroup({ maybe, oneOf }: Dice, key: ThingState, groupings: readonly ThingState[]): ThingState {
  const here = groupings.filter((grouping) => grouping["course_key"] === key["course_key"]);
  const grouping_keys = maybe(here.map((grouping) => grouping["grouping_key"]));
  return thing("group", { ...key, name: `${String(key["group_key"])} ${oneOf(["G", "H"])}`, grouping_keys });
}

function makeEnrolment({ oneOf }: Dice, key: ThingState): ThingState {
  const status = oneOf(["active", "suspended"]);
  const suspended_since = status === "active" ? null : oneOf(["2026-11-01T00:00:00Z", "2026-11-20T21:14:00Z"]);
  return thing("enrolment", { ...key, status, suspended_since, ends_at: oneOf(INSTANTS), owner: oneOf(OWNERS) });
}

function owned({ oneOf }: Dice, kind: KindName, key: ThingState): ThingState {
  return thing(kind, { ...key, owner: oneOf(OWNERS) });
}

function isIn(enrolments: readonly ThingState[], { course_key, username }: ThingState): boolean {
  return enrolments.some((one) => one["course_key"] === course_key && one["username"] === username);
}

function pairsOf(courses: readonly ThingState[], keys: readonly string[], field: string): ThingState[] {
  return courses.flatMap(({ course_key }) => keys.map((key) => ({ course_key, [field]: key })));
}

function crossed(things: readonly ThingState[], users: readonly ThingState[], fields: readonly string[]): ThingState[] {
  return things.flatMap((one) =>
    users.map(({ username }) => ({ ...Object.fromEntries(fields.map((field) => [field, one[field]])), username })),
  );
}

/** A world made kind by kind. */
export function worldOf(thingsOf: (kind: KindName) => readonly ThingState[]): World {
  // Every kind is there, which the type of fromEntries cannot tell.
  return Object.fromEntries(KIND_NAMES.map((kind) => [kind, thingsOf(kind)])) as World;
}

/** Nothing at all. */
export const EMPTY_WORLD = worldOf(() => []);

/** The same world with its things sorted by key, byte by byte, as a target gives them. */
export function inKeyOrder(world: World): World {
  return worldOf((kind) => {
    const keyed = [...byKey(kind, world)].sort(([a], [b]) => (a < b ? -1 : 1));
    return keyed.map(([, state]) => state);
  });
}

/** The same values in an order of chance. */
export function shuffled<T>(all: readonly T[], dice: Iterator<number>): readonly T[] {
  const drawn = all.map((one) => ({ one, at: Number(dice.next().value) }));
  return drawn.sort((a, b) => a.at - b.at).map(({ one }) => one);
}

/** The changes that lead from one world to another. */
export function changesBetween(from: World, to: World): readonly Change[] {
  return KIND_NAMES.flatMap((kind) => {
    const before = byKey(kind, from);
    const after = byKey(kind, to);
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((key) => ({ before: before.get(key) ?? null, after: after.get(key) ?? null }))
      .filter((states) => JSON.stringify(states.before) !== JSON.stringify(states.after))
      .map((states) => change(kind, states));
  });
}

function byKey(kind: KindName, world: World): ReadonlyMap<string, ThingState> {
  return new Map(world[kind].map((state) => [keyOf(kind, state).join("\u0000"), state]));
}
