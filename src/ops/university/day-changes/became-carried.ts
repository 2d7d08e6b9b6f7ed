import { curriculumOf } from "../curriculum.ts";
import { hostOf } from "../elements.ts";
import type { TaughtElement } from "../elements.ts";
import { tellEnrolled } from "../tell.ts";
import type { ElementChange } from "./element-change.ts";
import type { Moment } from "./moment.ts";

/** Carried and carrier are taught in the same semester, or somebody away in one of them would be treated otherwise. */
const FIRST_SEMESTERS: readonly string[] = ["S1", "S3", "S5", "S7", "S9"];

/** The element is taught with another one: its collection is attached to both, so its students keep their groups. */
export const becameCarried: ElementChange = {
  name: "became-carried",
  lasts: [4, Number.POSITIVE_INFINITY],
  suits: (element) => isShareable(element) && element.groupCount === 1,
  change: (element, moment) => {
    const carrier = carrierFor(moment);
    return carrier ? { ...element, carriedBy: { code: carrier.code, final: carrier, collection: "own" } } : element;
  },
  expected: (student, registration) => tellEnrolled(student, registration),
  expectedOfTeacher: (element) => ({ outcome: "enrolled", reason: "enrolled", course_key: hostOf(element).code }),
};

/** An element of the next step that everybody there takes: those never change. */
function carrierFor({ university, curriculum }: Moment): TaughtElement | undefined {
  const { step } = curriculum;
  const following = [...university.steps.slice(step.index + 1), ...university.steps.slice(0, step.index)];
  const next = following.find(({ remote }) => !remote);
  return next && curriculumOf(university, next).offers.find((element) => element.core && isShareable(element));
}

function isShareable({ teaching, remote, period }: TaughtElement): boolean {
  return teaching === "tutorials" && !remote && FIRST_SEMESTERS.includes(period);
}
