import { instantOf } from "./calendar.ts";
import { leafCode, semesterCode, unitCode } from "./element-codes.ts";
import type { Element, TaughtElement } from "./elements.ts";
import { RandomStream } from "./random-stream.ts";
import { borrowedLeaf, carrierRelation, sharesWithStepBefore } from "./sharing.ts";
import type { Step } from "./steps.ts";
import { teachingOf } from "./teaching.ts";
import type { University } from "./university.ts";
import { TOPICS, UNIT_TOPICS } from "./words/topics.ts";

/** A unit with what is taught in it. */
export interface Unit {
  readonly element: Element;
  /** 0 or 1: the semester of the year it hangs under. */
  readonly semester: number;
  readonly leaves: readonly TaughtElement[];
}

/** The elements of a step, three levels deep, as they were on day 0. */
export interface Curriculum {
  readonly step: Step;
  readonly semesters: readonly Element[];
  readonly units: readonly Unit[];
  /** What the step's students can register for: its own taught elements, then the borrowed one. */
  readonly offers: readonly TaughtElement[];
  /** A taught element of another step that hangs under the last unit too. */
  readonly borrowed: TaughtElement | undefined;
}

/** Derives what a step teaches; two calls give equal elements. */
export function curriculumOf(university: University, step: Step): Curriculum {
  const before = offersBefore(university, step);
  const leaves = leavesOf(university, step, before);
  const borrowed = borrowedLeaf(step, before);
  const own = leaves.map(({ element }) => element);
  return {
    step,
    semesters: [0, 1].map((semester) => semesterElement(university, step, semester)),
    units: Array.from({ length: step.unitCount }, (_, unit) => unitOf(university, step, { unit, leaves })),
    offers: borrowed === undefined ? own : [...own, borrowed],
    borrowed,
  };
}

function offersBefore(university: University, step: Step): readonly TaughtElement[] {
  const before = university.steps[step.index - 1];
  return before !== undefined && sharesWithStepBefore(step) ? curriculumOf(university, before).offers : [];
}

interface Leaf {
  readonly unit: number;
  readonly element: TaughtElement;
}

function leavesOf(university: University, step: Step, before: readonly TaughtElement[]): readonly Leaf[] {
  let place = 0;
  let unitBefore = -1;
  return teachingOf(university.seed, step).map((teaching, position) => {
    const unit = Math.floor((position * step.unitCount) / step.leafCount);
    place = unit === unitBefore ? place + 1 : 0;
    unitBefore = unit;
    const random = new RandomStream(university.seed, "leaf", step.index, position);
    const period = !teaching.core && random.chance(0.04) ? "AN" : periodOf(step, semesterOf(step, unit));
    const plain = plainElement(
      step,
      { code: leafCode(step, unit, place), name: random.pick(TOPICS[step.subject.field]), nature: "EC", period },
      random,
    );
    const relation = teaching.teaching === "carried" ? carrierRelation(step, before) : undefined;
    const element = {
      ...plain,
      ...teaching,
      hours: 6 + 2 * random.below(22),
      ...(relation && { carriedBy: relation, name: relation.final.name }),
    };
    return { unit, element };
  });
}

function unitOf(
  university: University,
  step: Step,
  { unit, leaves }: { readonly unit: number; readonly leaves: readonly Leaf[] },
): Unit {
  const random = new RandomStream(university.seed, "unit", step.index, unit);
  const semester = semesterOf(step, unit);
  const name = `UE${step.unitsBefore + unit + 1} ${random.pick(UNIT_TOPICS)}`;
  return {
    element: plainElement(
      step,
      { code: unitCode(step, unit), name, nature: "UE", period: periodOf(step, semester) },
      random,
    ),
    semester,
    leaves: leaves.filter((leaf) => leaf.unit === unit).map(({ element }) => element),
  };
}

function semesterElement({ seed }: University, step: Step, semester: number): Element {
  const random = new RandomStream(seed, "semester", step.index, semester);
  const name = `Semestre ${step.firstSemester + semester} ${step.subject.name}`;
  return plainElement(
    step,
    { code: semesterCode(step, semester), name, nature: "SEM", period: periodOf(step, semester) },
    random,
  );
}

function semesterOf(step: Step, unit: number): number {
  return unit < Math.ceil(step.unitCount / 2) ? 0 : 1;
}

function periodOf(step: Step, semester: number): string {
  return `S${step.firstSemester + semester}`;
}

type Named = Pick<Element, "code" | "name" | "nature" | "period">;

function plainElement(step: Step, named: Named, random: RandomStream): Element {
  const created = -200 - random.below(2000);
  return {
    ...named,
    shortName: named.name.slice(0, 25).trim(),
    component: step.subject.component,
    createdAt: instantOf(created, 600),
    updatedAt: instantOf(Math.max(created, -1 - random.below(700)), 480 + random.below(600)),
    hours: 0,
    remote: false,
    suspended: false,
    open: true,
    technical: false,
  };
}
