import type { StudentChange } from "./student-change.ts";

/** Students do not give up all they registered for. */
const FEWEST_LEFT = 6;

/** The student gives up an element, and its groups with it. */
export const droppedRegistration: StudentChange = {
  name: "dropped-registration",
  share: 0.06,
  change: (record, { random }) => {
    if (record.registrations.length <= FEWEST_LEFT) return record;
    const dropped = random.below(record.registrations.length);
    return { ...record, registrations: record.registrations.toSpliced(dropped, 1) };
  },
};
