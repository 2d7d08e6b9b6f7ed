import { apportion } from "./apportion.ts";
import { FEWEST_STEP_ELEMENTS } from "./options.ts";
import { RandomStream } from "./random-stream.ts";
import { siteOf } from "./components.ts";
import type { Row } from "./sheets.ts";
import type { Cycle, Subject } from "./words/subjects.ts";
import { SUBJECTS, TRACKS } from "./words/subjects.ts";

/** One year of a degree in one version: what students are registered for, and the elements that it is made of. */
export interface Step {
  readonly index: number;
  readonly code: string;
  readonly version: string;
  readonly name: string;
  /** `L1` to `M2`, `DUT1`, `DUT2` or `LP`. */
  readonly level: string;
  /** Year of the degree's cycle, from 1. */
  readonly year: number;
  /** Number of the first of its two semesters: 1, 3, 5, 7 or 9. */
  readonly firstSemester: number;
  readonly subject: Subject;
  readonly site: string;
  /** Students from `firstStudent` on, `studentCount` of them, are registered for it. */
  readonly firstStudent: number;
  readonly studentCount: number;
  readonly unitCount: number;
  readonly leafCount: number;
  /** Units and semesters of a subject are numbered through all its steps. */
  readonly unitsBefore: number;
  readonly semestersBefore: number;
  /** The last students study at a distance, and every element can be followed so. */
  readonly remote: boolean;
}

/** One year of a cycle, before it is somebody's degree. */
interface Grade {
  readonly level: string;
  readonly letter: string;
  readonly title: string;
  readonly year: number;
  readonly firstSemester: number;
  readonly firstVersion: number;
  /** How much larger than a second master's year its intake is. */
  readonly weight: number;
}

const GRADES: Readonly<Record<Cycle, readonly Grade[]>> = {
  "licence-master": [
    { level: "L1", letter: "L", title: "Licence 1A", year: 1, firstSemester: 1, firstVersion: 701, weight: 5 },
    { level: "L2", letter: "L", title: "Licence 2A", year: 2, firstSemester: 3, firstVersion: 701, weight: 3 },
    { level: "L3", letter: "L", title: "Licence 3A", year: 3, firstSemester: 5, firstVersion: 701, weight: 2.5 },
    { level: "M1", letter: "M", title: "Master 1A", year: 1, firstSemester: 7, firstVersion: 801, weight: 1.2 },
    { level: "M2", letter: "M", title: "Master 2A", year: 2, firstSemester: 9, firstVersion: 801, weight: 1 },
  ],
  technology: [
    { level: "DUT1", letter: "D", title: "DUT 1A", year: 1, firstSemester: 1, firstVersion: 211, weight: 1.6 },
    { level: "DUT2", letter: "D", title: "DUT 2A", year: 2, firstSemester: 3, firstVersion: 211, weight: 1.3 },
  ],
  professional: [
    {
      level: "LP",
      letter: "P",
      title: "Licence professionnelle",
      year: 3,
      firstSemester: 5,
      firstVersion: 901,
      weight: 0.8,
    },
    { level: "M1", letter: "M", title: "Master 1A", year: 1, firstSemester: 7, firstVersion: 801, weight: 1.2 },
    { level: "M2", letter: "M", title: "Master 2A", year: 2, firstSemester: 9, firstVersion: 801, weight: 1 },
  ],
};

/** A degree's mean size in elements; it makes the mean intake of 69 students. */
const MEAN_STEP_ELEMENTS = 32;
const FEWEST_STEP_STUDENTS = 6;
const ELEMENTS_A_UNIT = 5;

interface Degree {
  readonly subject: Subject;
  readonly grade: Grade;
  readonly track: number;
}

/** Shares students and elements out to degrees, few large ones and many small ones; both add up exactly. */
export function planSteps(seed: number, students: number, elements: number): readonly Step[] {
  const degrees = degreesFor(seed, Math.max(1, Math.floor(elements / MEAN_STEP_ELEMENTS)));
  const weights = degrees.map(({ grade, track }, at) => (grade.weight * skew(seed, at)) / (1 + track));
  const intake = apportion(students, weights, FEWEST_STEP_STUDENTS);
  const sizes = apportion(
    elements,
    weights.map((weight) => weight ** 0.4),
    FEWEST_STEP_ELEMENTS,
  );
  const count = new Count();
  return degrees.map((degree, index) =>
    stepOf(degree, { index, intake: intake[index] ?? 0, size: sizes[index] ?? 0, count }),
  );
}

/** Many near 1, a few twenty times as large. */
function skew(seed: number, at: number): number {
  return Math.exp(3 * new RandomStream(seed, "intake", at).next() ** 3);
}

/** Degrees drawn among all subjects, then among their second versions, and so on; neighbours are of one component. */
function degreesFor(seed: number, count: number): readonly Degree[] {
  const all = SUBJECTS.flatMap((subject) => GRADES[subject.cycle].map((grade) => ({ subject, grade })));
  const degrees: Degree[] = [];
  for (let track = 0; degrees.length < count; track += 1) {
    const round = new RandomStream(seed, "degrees", track).shuffled(all).slice(0, count - degrees.length);
    degrees.push(...round.map((degree) => ({ ...degree, track })));
  }
  return SUBJECTS.flatMap((subject) => degrees.filter((degree) => degree.subject === subject));
}

/** What has been given out so far. */
class Count {
  students = 0;
  readonly units = new Map<Subject, number>();
  readonly semesters = new Map<Subject, number>();
}

interface Share {
  readonly index: number;
  readonly intake: number;
  readonly size: number;
  readonly count: Count;
}

function stepOf({ subject, grade, track }: Degree, { index, intake, size, count }: Share): Step {
  const unitCount = Math.ceil((size - 2) / ELEMENTS_A_UNIT);
  const before = {
    students: count.students,
    units: count.units.get(subject) ?? 0,
    semesters: count.semesters.get(subject) ?? 0,
  };
  count.students += intake;
  count.units.set(subject, before.units + unitCount);
  count.semesters.set(subject, before.semesters + 2);
  return {
    index,
    subject,
    unitCount,
    level: grade.level,
    year: grade.year,
    firstSemester: grade.firstSemester,
    code: `${grade.year}${grade.letter}${subject.mnemonic}`,
    version: String(grade.firstVersion + track),
    name: nameOf(subject, grade, track),
    site: siteOf(subject.component),
    firstStudent: before.students,
    studentCount: intake,
    leafCount: size - 2 - unitCount,
    unitsBefore: before.units,
    semestersBefore: before.semesters,
    remote: index % 8 === 1,
  };
}

function nameOf(subject: Subject, grade: Grade, track: number): string {
  const degree = `${grade.title} ${subject.name}`;
  if (track === 0) return degree;
  return `${degree} ${TRACKS[track - 1] ?? `parcours ${track + 1}`}`;
}

/** A step as the delivery tells it. */
export function stepRow(step: Step): Row<"steps"> {
  return {
    step_code: step.code,
    step_version: step.version,
    name: step.name,
    component_code: step.subject.component,
    level: step.level,
    site: step.site,
    first_year: "2022",
    last_year: "",
  };
}
