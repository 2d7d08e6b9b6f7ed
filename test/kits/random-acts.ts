import type { Act } from "../../src/flow/targets/index.ts";
import type { ThingState } from "../../src/model/plan.ts";
import type { World } from "./worlds.ts";

/** Whole numbers of chance. */
export type Dice = Iterator<number>;

/** The names of all acts. */
export type ActName = Act["does"];

type MakeAct = (world: World, dice: Dice) => Act | undefined;

const DAY = "2027-01-31T23:00:00Z";

/** How each act is chosen where something is there to do it to. */
const ACTS: Readonly<Record<ActName, MakeAct>> = {
  show: (world, dice) => onCourse(world, dice, (course) => ({ does: "show", course })),
  hide: (world, dice) => onCourse(world, dice, (course) => ({ does: "hide", course })),
  rename: (world, dice) =>
    onCourse(world, dice, (course) => ({ does: "rename", course, fullName: `Nom ${next(dice)}` })),
  rekey: (world, dice) => onCourse(world, dice, (course) => ({ does: "rekey", course, idnumber: `N${next(dice)}` })),
  "set-dates": (world, dice) =>
    onCourse(world, dice, (course) => ({ does: "set-dates", course, from: null, until: DAY })),
  enrol: ({ course, user }, dice) => {
    const [place, person] = [oneOf(course, dice), oneOf(user, dice)];
    if (place === undefined || person === undefined) return undefined;
    const until = next(dice) % 2 === 0 ? DAY : null;
    return {
      does: "enrol",
      course: text(place, "course_key"),
      username: text(person, "username"),
      role: "student",
      until,
    };
  },
  unenrol: ({ enrolment }, dice) => {
    const found = oneOf(
      enrolment.filter(({ method }) => method !== "cohort"),
      dice,
    );
    if (found === undefined) return undefined;
    const [course, username] = [text(found, "course_key"), text(found, "username")];
    return { does: "unenrol", course, username, role: text(found, "role"), method: text(found, "method") };
  },
  "add-member": ({ group, user }, dice) => {
    const [place, person] = [oneOf(group, dice), oneOf(user, dice)];
    if (place === undefined || person === undefined) return undefined;
    const [course, named] = [text(place, "course_key"), text(place, "group_key")];
    return { does: "add-member", course, group: named, username: text(person, "username") };
  },
  "remove-member": ({ membership }, dice) => {
    const found = oneOf(membership, dice);
    if (found === undefined) return undefined;
    const [course, group] = [text(found, "course_key"), text(found, "group_key")];
    return { does: "remove-member", course, group, username: text(found, "username") };
  },
  bind: ({ course, cohort }, dice) => {
    const [place, bound] = [oneOf(course, dice), oneOf(cohort, dice)];
    if (place === undefined || bound === undefined) return undefined;
    const named = text(bound, "cohort_key");
    return { does: "bind", course: text(place, "course_key"), cohort: named, role: "student", review: DAY };
  },
  unbind: ({ binding }, dice) => {
    const found = oneOf(binding, dice);
    if (found === undefined) return undefined;
    const [course, cohort] = [text(found, "course_key"), text(found, "cohort_key")];
    return { does: "unbind", course, cohort, role: text(found, "role") };
  },
};

/** The names of all acts, in the order of their declaration. */
export const ACT_NAMES = Object.keys(ACTS) as readonly ActName[];

/** An act of that name on something of chance; undefined where nothing is there to do it to. */
export function randomAct(name: ActName, world: World, dice: Dice): Act | undefined {
  return ACTS[name](world, dice);
}

function onCourse({ course }: World, dice: Dice, act: (course: string) => Act): Act | undefined {
  const found = oneOf(course, dice);
  return found === undefined ? undefined : act(text(found, "course_key"));
}

function oneOf(things: readonly ThingState[], dice: Dice): ThingState | undefined {
  return things[next(dice) % things.length];
}

function next(dice: Dice): number {
  return Number(dice.next().value);
}

function text(state: ThingState, field: string): string {
  return String(state[field]);
}
