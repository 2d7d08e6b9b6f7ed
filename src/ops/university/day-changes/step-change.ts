import type { StudentChange } from "./student-change.ts";
import { workingHour } from "./moment.ts";

/** The registration for a step is cancelled and replaced by one for another; the elements stay, so nobody leaves a space. */
export const stepChange: StudentChange = {
  name: "step-change",
  share: 0.003,
  change: (record, moment) => {
    const [row, ...others] = record.administrative;
    const step = moment.random.pick(moment.university.steps);
    const plain =
      row !== undefined && others.length === 0 && row.exchange_programme === undefined && !record.student.remote;
    if (!plain || step === record.student.step) return record;
    const at = workingHour(moment);
    const cancelled = { ...row, state: "A", cancelled_at: at, updated_at: at };
    const valid = { ...row, step_code: step.code, step_version: step.version, registered_at: at, updated_at: at };
    return { ...record, administrative: [cancelled, valid] };
  },
};
