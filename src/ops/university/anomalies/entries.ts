import { elementRow } from "../elements.ts";
import type { TaughtElement } from "../elements.ts";
import { carrierEntries, groupEntries } from "../groups.ts";
import type { Entry } from "../sheets.ts";
import { entry } from "../sheets.ts";
import { staffCount, staffEntries, staffMember } from "../staff.ts";
import type { University } from "../university.ts";
import { spareLinkEntries } from "../spare-elements.ts";
import type { Castings } from "./casting.ts";

/** The offer's rows of all elements that anomalies have for themselves, and all that is planted on teachers. */
export function* plantedEntries(university: University, castings: Castings): Generator<Entry> {
  for (const { anomaly, elements } of castings.students) {
    for (const element of Object.values(elements)) yield* spareEntries(university, element);
    yield* anomaly.offer?.(elements) ?? [];
  }
  yield* teacherEntries(university, castings);
}

function* teacherEntries(university: University, { teachers }: Castings): Generator<Entry> {
  for (const [at, { anomaly, elements }] of teachers.entries()) {
    const member = staffMember(university, staffCount(university) + at);
    const { account, activities, responsibleFor } = anomaly.plant(elements, member);
    for (const element of Object.values(elements))
      yield* spareEntries(university, element, element === responsibleFor ? member.code : "");
    yield* staffEntries({ ...member, account });
    yield* activities.map((activity) => entry("planned_activities", activity));
    yield entry("expected-teachers", { ...anomaly.expected(elements, member), anomaly: anomaly.name });
  }
}

function spareEntries(university: University, element: TaughtElement, responsible = ""): readonly Entry[] {
  if (element.absent) return [];
  return [
    entry("elements", elementRow(element, responsible)),
    ...spareLinkEntries(university, element),
    ...groupEntries(element),
    ...carrierEntries(element),
  ];
}
