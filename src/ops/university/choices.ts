import type { Curriculum } from "./curriculum.ts";
import type { TaughtElement } from "./elements.ts";
import { hostOf } from "./elements.ts";
import { exchangeOf, missesPeriod, partnerOf } from "./exchanges.ts";
import { RandomStream } from "./random-stream.ts";
import type { Student } from "./students.ts";
import type { University } from "./university.ts";

/** Registrations of a student on average; partners share twice as many. */
const AVERAGE = 15;
const MOST_OVER_AVERAGE = 4;

type Chooser = Pick<Student, "step" | "place">;

/** What a student registers for: the core of the step and some options, the first of them more often than the last. */
export function chosenElements(
  university: University,
  student: Chooser,
  curriculum: Curriculum,
): readonly TaughtElement[] {
  const away = exchangeOf(university, student)?.away;
  const here = curriculum.offers.filter((element) => !missesPeriod(away, hostOf(element).period));
  const random = new RandomStream(university.seed, "choice", student.step.index, student.place);
  const wanted = away === undefined ? wantedCount(university, student, curriculum) : AVERAGE;
  const core = here.filter((element) => element.core && element !== curriculum.borrowed);
  const options = here.filter((element) => !element.core || element === curriculum.borrowed);
  return withinGroups([...core, ...byPreference(options, random)], wanted);
}

function wantedCount(university: University, student: Chooser, curriculum: Curriculum): number {
  const { step, place } = student;
  const partner = partnerOf(step, place);
  if (partner === undefined) return AVERAGE;
  if (exchangeOf(university, { step, place: partner })?.away !== undefined) {
    return 2 * AVERAGE - chosenElements(university, { step, place: partner }, curriculum).length;
  }
  const most = Math.min(MOST_OVER_AVERAGE, step.leafCount - AVERAGE);
  const over = new RandomStream(university.seed, "pair", step.index, Math.min(place, partner)).below(most + 1);
  return place < partner ? AVERAGE + over : AVERAGE - over;
}

function byPreference(options: readonly TaughtElement[], random: RandomStream): readonly TaughtElement[] {
  const rest = [...options];
  return options.flatMap(() => rest.splice(Math.floor(random.next() ** 1.6 * rest.length), 1));
}

/** Takes the first ones, but no more without groups than lectures and practicals can make up for. */
function withinGroups(preferred: readonly TaughtElement[], wanted: number): readonly TaughtElement[] {
  let spare = 2 * preferred.filter(({ core, teaching }) => core && teaching === "lectures").length;
  const chosen: TaughtElement[] = [];
  for (const element of preferred) {
    if (chosen.length >= wanted) break;
    if (element.teaching === "pseudo" && spare === 0) continue;
    if (element.teaching === "pseudo") spare -= 1;
    chosen.push(element);
  }
  return chosen;
}
