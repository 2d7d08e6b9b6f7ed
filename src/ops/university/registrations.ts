import { instantOf, YEAR } from "./calendar.ts";
import { chosenElements } from "./choices.ts";
import type { Curriculum } from "./curriculum.ts";
import type { TaughtElement } from "./elements.ts";
import { flag, groupHostOf } from "./elements.ts";
import { tutorialEnding } from "./groups.ts";
import { RandomStream } from "./random-stream.ts";
import type { Entry, Row } from "./sheets.ts";
import { entry } from "./sheets.ts";
import type { Student } from "./students.ts";
import type { Step } from "./steps.ts";
import type { University } from "./university.ts";

/** One pedagogic registration with the memberships that go with it. */
export interface Registration {
  readonly element: TaughtElement;
  /** Endings of the group codes, `TD2`; none in the pseudo-group. */
  readonly groups: readonly string[];
  /** The step it names; some name none. */
  readonly step: Pick<Step, "code" | "version"> | undefined;
  readonly carriedOver: boolean;
  readonly registeredAt: string;
  /** When its groups last changed. */
  readonly groupedAt: string;
  /** The rows that the registrar's office really wrote, where they are not just the row. */
  readonly written?: (row: Row<"pedagogic_registrations">) => readonly Row<"pedagogic_registrations">[];
}

/** All registrations of a student, as they were on day 0. */
export function registrationsOf(
  university: University,
  student: Student,
  curriculum: Curriculum,
): readonly Registration[] {
  const chosen = chosenElements(university, student, curriculum);
  const more = furtherGroups(student, chosen);
  const random = new RandomStream(university.seed, "registration", student.index);
  const day = registrationDay(random);
  return random.shuffled(chosen).map((element) => {
    const step = random.chance(0.03) ? undefined : student.step;
    const registeredAt = instantOf(random.chance(0.02) ? -1 - random.below(9) : day, 480 + random.below(600));
    const groups = [...firstGroup(student, element), ...(more.get(element) ?? [])];
    return { element, groups, step, carriedOver: false, registeredAt, groupedAt: registeredAt };
  });
}

/** Most register in September, a few only before the extraction. */
function registrationDay(random: RandomStream): number {
  return random.chance(0.03) ? -1 - random.below(20) : -80 + random.below(30);
}

/** The group that a student joins in an element: that of the student's part of the alphabet, or the remote one. */
export function firstGroup(student: Student, element: TaughtElement): readonly string[] {
  if (student.remote) return ["EM"];
  const { groupCount } = groupHostOf(element);
  return groupCount === 0 ? [] : [tutorialEnding(element, partOf(student, groupCount))];
}

/** Lectures and practicals, one for each element in which there is no group to join. */
function furtherGroups(
  student: Student,
  chosen: readonly TaughtElement[],
): ReadonlyMap<TaughtElement, readonly string[]> {
  const groups = new Map<TaughtElement, string[]>();
  const held = chosen.filter(({ teaching }) => teaching === "lectures");
  const places = [
    ...held.map((element) => ({ element, ending: `CM${partOf(student, element.lectureCount) + 1}` })),
    ...held.map((element) => ({ element, ending: `TP${partOf(student, element.practicalCount) + 1}` })),
  ];
  const missing = chosen.filter(({ teaching }) => teaching === "pseudo").length;
  for (const { element, ending } of places.slice(0, missing))
    groups.set(element, [...(groups.get(element) ?? []), ending]);
  return groups;
}

/** Neighbours in a step are neighbours in all groups. */
function partOf({ place, step }: Student, groups: number): number {
  return Math.floor((place * groups) / step.studentCount) % groups;
}

/** The codes of the groups that a registration's student is in, in the order of their codes. */
export function groupCodes({ element, groups }: Registration): readonly string[] {
  return groups.map((ending) => `${groupHostOf(element).code}${ending}`).sort();
}

/** A registration and its memberships as the delivery tells them. */
export function registrationEntries(student: Student, registration: Registration): readonly Entry[] {
  const { step, element, registeredAt, groupedAt } = registration;
  const row = {
    student_code: student.code,
    year: YEAR,
    step_code: step?.code,
    step_version: step?.version,
    element_code: element.code,
    carried_over: flag(registration.carriedOver),
    registered_at: registeredAt,
    updated_at: registeredAt,
  };
  return [
    ...(registration.written?.(row) ?? [row]).map((written) => entry("pedagogic_registrations", written)),
    ...groupCodes(registration).map((group) => membershipEntry(student, group, groupedAt)),
  ];
}

function membershipEntry(student: Student, group: string, updatedAt: string): Entry {
  return entry("group_memberships", {
    student_code: student.code,
    year: YEAR,
    group_code: group,
    updated_at: updatedAt,
  });
}
