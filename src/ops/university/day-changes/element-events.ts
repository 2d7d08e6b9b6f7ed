import { curriculumOf } from "../curriculum.ts";
import { RandomStream } from "../random-stream.ts";
import type { University } from "../university.ts";
import { expectedStudents } from "../teaching.ts";
import type { ElementChange } from "./element-change.ts";
import { ELEMENT_CHANGES } from "./element-changes.ts";

/** A change of one element that is in force. */
export interface ElementEvent {
  readonly change: ElementChange;
  readonly code: string;
  readonly from: number;
}

/** The changes in force on the university's day, by the code that the element had on day 0. */
export type ElementEvents = ReadonlyMap<string, ElementEvent>;

const FEW_STUDENTS = 20;
const ATTEMPTS = 60;
/** In fewer steps than this, only one kind of change happens each day. */
const SMALL = 8;
const STEPS_A_CHANGE = 100;

/** Plays all days from the first to the university's, so that each day holds the changes of those before it. */
export function planElementEvents(university: University): ElementEvents {
  const changed = new Set<string>();
  const inForce = new Map<string, ElementEvent>();
  for (let day = 1; day <= university.day; day += 1) {
    for (const [kind, change] of ELEMENT_CHANGES.entries()) {
      for (let copy = 0; copy < howOften(university, day, kind); copy += 1) {
        const random = new RandomStream(university.seed, `element ${change.name}`, day, copy);
        const code = findElement({ university, change, random, changed });
        const until = day + random.pick(change.lasts);
        if (code !== undefined) changed.add(code);
        if (code !== undefined && until > university.day) inForce.set(code, { change, code, from: day });
      }
    }
  }
  return inForce;
}

function howOften({ steps }: University, day: number, kind: number): number {
  if (steps.length < SMALL) return day % ELEMENT_CHANGES.length === kind ? 1 : 0;
  return Math.ceil(steps.length / STEPS_A_CHANGE);
}

interface Search {
  readonly university: University;
  readonly change: ElementChange;
  readonly random: RandomStream;
  /** No element changes twice. */
  readonly changed: ReadonlySet<string>;
}

/** An option of few students: what everybody takes, or what a carrier teaches, stays as it is. */
function findElement({ university, change, random, changed }: Search): string | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const step = random.pick(university.steps);
    const element = random.pick(curriculumOf(university, step).offers);
    const small = !element.core && element.teaching !== "carried" && expectedStudents(step, false) <= FEW_STUDENTS;
    if (small && !step.remote && !changed.has(element.code) && (change.suits?.(element) ?? true)) return element.code;
  }
  return undefined;
}
