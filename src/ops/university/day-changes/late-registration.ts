import { hostOf } from "../elements.ts";
import { exchangeOf, missesPeriod } from "../exchanges.ts";
import { firstGroup } from "../registrations.ts";
import { workingHour } from "./moment.ts";
import type { StudentChange } from "./student-change.ts";

/** The student registers for one more element, of a semester spent here. */
export const lateRegistration: StudentChange = {
  name: "late-registration",
  share: 0.06,
  change: (record, moment) => {
    const { student, registrations } = record;
    const away = exchangeOf(moment.university, student)?.away;
    const taken = new Set(registrations.map(({ element }) => element.code));
    const free = moment.curriculum.offers.filter(
      (one) => !taken.has(one.code) && !missesPeriod(away, hostOf(one).period),
    );
    if (free.length === 0) return record;
    const element = moment.random.pick(free);
    const at = workingHour(moment);
    const added = {
      element,
      groups: firstGroup(student, element),
      step: student.step,
      carriedOver: false,
      registeredAt: at,
      groupedAt: at,
    };
    return { ...record, registrations: [...registrations, added] };
  },
};
