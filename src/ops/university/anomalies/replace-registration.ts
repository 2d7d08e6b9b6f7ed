import { BugError } from "../../../model/errors.ts";
import type { TaughtElement } from "../elements.ts";
import type { Registration } from "../registrations.ts";
import type { StudentRecord } from "../student-record.ts";

/** The record with a registration for that element and those groups in the place of its last one. */
export function registeredFor(record: StudentRecord, element: TaughtElement, groups: readonly string[]): StudentRecord {
  return withLast(record, { ...lastOf(record), element, groups, step: record.student.step });
}

/** The record with another last registration. */
export function withLast(record: StudentRecord, registration: Registration): StudentRecord {
  return { ...record, registrations: [...record.registrations.slice(0, -1), registration] };
}

/** The registration that is spoiled: the last. */
export function lastOf({ registrations }: StudentRecord): Registration {
  const last = registrations.at(-1);
  if (last === undefined) throw new BugError("a record without registrations cannot be spoiled");
  return last;
}
