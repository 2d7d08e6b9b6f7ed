import { groupHostOf } from "../elements.ts";
import type { Registration } from "../registrations.ts";
import { tutorialEnding } from "../groups.ts";
import { workingHour } from "./moment.ts";
import type { StudentChange } from "./student-change.ts";

/** The student moves to another tutorial group of an element. */
export const groupChange: StudentChange = {
  name: "group-change",
  share: 0.03,
  change: (record, moment) => {
    const movable = record.registrations.filter(hasOtherGroups);
    if (record.student.remote || movable.length === 0) return record;
    const moving = moment.random.pick(movable);
    const moved = { ...moving, groups: withNextGroup(moving), groupedAt: workingHour(moment) };
    return { ...record, registrations: record.registrations.map((one) => (one === moving ? moved : one)) };
  },
};

function hasOtherGroups({ element }: Registration): boolean {
  return groupHostOf(element).groupCount > 1;
}

/** The first group is that of the tutorials; those after it are lectures and practicals. */
function withNextGroup({ element, groups: [first = "", ...others] }: Registration): readonly string[] {
  return [tutorialEnding(element, Number(first.replaceAll(/\D/gu, ""))), ...others];
}
