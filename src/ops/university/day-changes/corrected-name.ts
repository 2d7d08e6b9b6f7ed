import { FAMILY_NAMES, FIRST_NAMES } from "../words/people.ts";
import { workingHour } from "./moment.ts";
import type { StudentChange } from "./student-change.ts";

/** The office records a usual name or a chosen first name. */
export const correctedName: StudentChange = {
  name: "corrected-name",
  share: 0.002,
  change: (record, moment) => {
    if (record.person === undefined) return record;
    const named = moment.random.chance(0.5)
      ? { usual_name: moment.random.pick(FAMILY_NAMES) }
      : { chosen_first_name: moment.random.pick(FIRST_NAMES[record.person.sex === "F" ? "F" : "M"]) };
    return { ...record, person: { ...record.person, ...named, updated_at: workingHour(moment) } };
  },
};
