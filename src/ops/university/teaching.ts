import type { TaughtElement, Teaching } from "./elements.ts";
import { RandomStream } from "./random-stream.ts";
import { hasCarriedLeaf } from "./sharing.ts";
import type { Step } from "./steps.ts";

/** How one taught element is taught and to how many groups. */
export type TeachingPlan = Pick<
  TaughtElement,
  "teaching" | "core" | "groupCount" | "lectureCount" | "practicalCount" | "remote" | "remoteGroup"
>;

/**
 * What everybody of a step takes. Four elements with lectures leave room for the memberships that elements without groups
 * do not give: so each student has as many memberships as registrations.
 */
const CORE: readonly Teaching[] = [
  "lectures",
  "tutorials",
  "pseudo",
  "lectures",
  "direct",
  "lectures",
  "tutorials",
  "lectures",
  "tutorials",
];
/** No more of them among the options than lectures and practicals of the core can make up for. */
const MOST_PSEUDO_OPTIONS = 7;
/** How many options a student takes on average. */
const OPTIONS_TAKEN = 15 - CORE.length;
const TUTORIAL_SEATS = 32;
const LECTURE_SEATS = 400;
const PRACTICAL_SEATS = 18;

/** Plans how each taught element of a step is taught, in the order of its units. */
export function teachingOf(seed: number, step: Step): readonly TeachingPlan[] {
  const random = new RandomStream(seed, "teaching", step.index);
  let pseudoLeft = MOST_PSEUDO_OPTIONS;
  let carriedLeft = hasCarriedLeaf(step) ? 1 : 0;
  return Array.from({ length: step.leafCount }, (_, position) => {
    const ordinal = coreOrdinal(step, position);
    if (ordinal !== undefined) return plan(step, { teaching: CORE[ordinal] ?? "tutorials", core: true, remote: false });
    const teaching = carriedLeft > 0 ? "carried" : optionTeaching(random, pseudoLeft);
    if (teaching === "carried") carriedLeft -= 1;
    if (teaching === "pseudo") pseudoLeft -= 1;
    return plan(step, { teaching, core: false, remote: teaching !== "carried" && random.chance(0.05) });
  });
}

/** The place of a taught element among those that everybody takes, spread over both semesters; undefined for an option. */
function coreOrdinal(step: Step, position: number): number | undefined {
  const before = Math.floor((position * CORE.length) / step.leafCount);
  return Math.floor(((position + 1) * CORE.length) / step.leafCount) > before ? before : undefined;
}

function optionTeaching(random: RandomStream, pseudoLeft: number): Teaching {
  const drawn = random.next();
  if (drawn < 0.22 && pseudoLeft > 0) return "pseudo";
  return drawn < 0.34 ? "direct" : "tutorials";
}

/** How many students an element of that step will have: all, or those who choose it among the options. */
export function expectedStudents({ studentCount, leafCount }: Step, core: boolean): number {
  return core ? studentCount : (studentCount * OPTIONS_TAKEN) / Math.max(OPTIONS_TAKEN, leafCount - CORE.length);
}

function plan(step: Step, leaf: Pick<TaughtElement, "teaching" | "core" | "remote">): TeachingPlan {
  const students = expectedStudents(step, leaf.core);
  // Who studies at a distance meets no pseudo-group: it is never a remote one.
  const teaching = step.remote ? "tutorials" : leaf.teaching;
  return {
    teaching,
    core: leaf.core,
    remote: leaf.remote || step.remote,
    remoteGroup: step.remote,
    groupCount: teaching === "pseudo" || teaching === "carried" ? 0 : seats(students, TUTORIAL_SEATS),
    lectureCount: teaching === "lectures" ? seats(students, LECTURE_SEATS) : 0,
    practicalCount: teaching === "lectures" ? seats(students, PRACTICAL_SEATS) : 0,
  };
}

function seats(students: number, each: number): number {
  return Math.max(1, Math.ceil(students / each));
}
