import type { StudentRecord } from "../student-record.ts";
import { tellEnrolled } from "../tell.ts";
import type { University } from "../university.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, withLast } from "./replace-registration.ts";

/** Two valid registrations, neither the primary one, differ in distance learning; one pedagogic one names neither step. */
export const registrationAmbiguous: Anomaly = {
  name: "registration-ambiguous",
  plant: (record, _, university) =>
    withLast(registeredTwice(record, university), { ...lastOf(record), step: undefined }),
  expected: (record) => [tellEnrolled(record.student, lastOf(record), { warnings: "registration-ambiguous" })],
};

function registeredTwice(record: StudentRecord, { steps }: University): StudentRecord {
  const { student, administrative, registrations } = record;
  const other = steps.at(student.step.index - 1);
  return {
    ...record,
    administrative: administrative.flatMap((row) => [
      { ...row, primary: "0" },
      { ...row, primary: "0", remote: "1", step_code: other?.code, step_version: other?.version },
    ]),
    registrations: registrations.map((registration) => ({ ...registration, step: student.step })),
  };
}
