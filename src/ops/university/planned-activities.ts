import { instantOf } from "./calendar.ts";
import type { TaughtElement } from "./elements.ts";
import { RandomStream } from "./random-stream.ts";
import type { Row } from "./sheets.ts";
import { staffCode, teacherOf } from "./staff.ts";
import type { University } from "./university.ts";

/** A planned activity and whom it names, before it is written. */
export interface Planned {
  readonly activity: Row<"planned_activities">;
  /** Number of the staff member, undefined where nobody was put down yet. */
  readonly teacher: number | undefined;
}

const DAILY_REPLACEMENTS = 0.003;

/** The timetable sheets of an element: one a group, one for all where it has no groups, none where a carrier teaches it. */
export function plannedActivities(university: University, element: TaughtElement): readonly Planned[] {
  if (element.teaching === "carried" || element.teaching === "none") return [];
  const random = new RandomStream(university.seed, `planning ${element.code}`);
  const responsible = teacherOf(university, element.component, random);
  return groupEndings(element).map((ending, at) => {
    const teacher = at === 0 || random.chance(0.4) ? responsible : teacherOf(university, element.component, random);
    const nobodyYet = at > 0 && random.chance(0.02);
    const activity = activityRow(element, ending, random);
    return nobodyYet ? { activity, teacher: undefined } : replacedTeacher(university, element, { activity, teacher });
  });
}

/** Each day a few activities are given to somebody else. */
function replacedTeacher(university: University, element: TaughtElement, first: Planned): Planned {
  let planned = first;
  for (let day = 1; day <= university.day; day += 1) {
    const random = new RandomStream(university.seed, `teacher of ${first.activity.activity_id}`, day);
    if (!random.chance(DAILY_REPLACEMENTS)) continue;
    const activity = { ...first.activity, updated_at: instantOf(day, 480 + random.below(600)) };
    planned = { activity, teacher: teacherOf(university, element.component, random) };
  }
  return planned;
}

/** The groups that are planned; the empty ending stands for the whole element. */
function groupEndings(element: TaughtElement): readonly string[] {
  if (element.teaching === "pseudo") return [""];
  if (element.teaching === "direct") return numbered("G", element.groupCount);
  return [
    ...numbered("TD", element.groupCount),
    ...numbered("CM", element.lectureCount),
    ...numbered("TP", element.practicalCount),
    ...(element.remoteGroup ? ["EM"] : []),
  ];
}

function numbered(kind: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `${kind}${at + 1}`);
}

function activityRow(element: TaughtElement, ending: string, random: RandomStream): Row<"planned_activities"> {
  const first = -70 + random.below(30) + (secondSemester(element) ? 110 : 0);
  const sessions = 1 + random.below(14);
  const minute = 480 + 120 * random.below(5);
  // Some lecture sheets name only their group.
  const groupOnly = ending.startsWith("CM") && random.chance(0.3);
  return {
    activity_id: `${element.code}${ending}-1`,
    origin: "registrar",
    element_code: groupOnly ? "" : element.code,
    group_code: ending === "" ? "" : `${element.code}${ending}`,
    session_count: String(sessions),
    first_session_at: instantOf(first, minute),
    last_session_at: instantOf(first + 7 * (sessions - 1), minute),
    updated_at: instantOf(-90 + random.below(80), 700),
  };
}

function secondSemester({ period }: TaughtElement): boolean {
  return period.startsWith("S") && Number(period.slice(1)) % 2 === 0;
}

/** The activity as the delivery tells it. */
export function plannedRow({ activity, teacher }: Planned): Row<"planned_activities"> {
  return { ...activity, staff_code: teacher === undefined ? "" : staffCode(teacher) };
}

/** The staff members responsible for an element: who teaches its first group. */
export function responsibleCodes(planned: readonly Planned[]): string {
  const teacher = planned[0]?.teacher;
  return teacher === undefined ? "" : staffCode(teacher);
}
