import { NO_BREAK_SPACE } from "../csv-line.ts";
import type { Row } from "../sheets.ts";
import { tellEnrolled } from "../tell.ts";
import type { Anomaly } from "./anomaly.ts";
import { lastOf, registeredFor, withLast } from "./replace-registration.ts";

type RegistrationRow = Row<"pedagogic_registrations">;

/** A registration that is right, but whose row is written so. */
function writtenBadly(name: string, written: (row: RegistrationRow) => readonly RegistrationRow[]): Anomaly<"element"> {
  return {
    name,
    roles: ["element"],
    plant: (record, { element }) => {
      const registered = registeredFor(record, element, ["TD1"]);
      return withLast(registered, { ...lastOf(registered), written });
    },
    expected: (record) => [tellEnrolled(record.student, lastOf(record))],
  };
}

/** A no-break space is stuck in the code of the element file; registrations have the plain code. */
export const noBreakSpaceInElement: Anomaly<"element"> = {
  name: "no-break-space-in-element",
  roles: ["element"],
  cast: ({ element }) => ({ element: { ...element, writtenCode: element.code.replace("-", `-${NO_BREAK_SPACE}`) } }),
  plant: (record, { element }) => registeredFor(record, element, ["TD1"]),
  expected: (record) => [tellEnrolled(record.student, lastOf(record))],
};

/** The other way round: the registration's code ends in a no-break space. */
export const noBreakSpaceInRegistration = writtenBadly("no-break-space-in-registration", (row) => [
  { ...row, element_code: `${row.element_code}${NO_BREAK_SPACE}` },
]);

/** The registration's element is written in small letters. */
export const lowerCaseElement = writtenBadly("lower-case-element", (row) => [
  { ...row, element_code: row.element_code?.toLowerCase() },
]);

/** A spreadsheet ate the zero that the student's code begins with. */
export const leadingZeroLost: Anomaly<"element"> = {
  ...writtenBadly("leading-zero-lost", (row) => [{ ...row, student_code: row.student_code?.replace(/^0+/u, "") }]),
  suits: ({ code }) => code.startsWith("0"),
};

/** The registration is delivered twice, the same to the letter. */
export const duplicateIdentical = writtenBadly("duplicate-identical", (row) => [row, row]);

/** The registration is delivered twice and the rows contradict each other: both are refused, so nothing is decided. */
export const duplicateContradicting: Anomaly<"element"> = {
  ...writtenBadly("duplicate-contradicting", (row) => [row, { ...row, carried_over: "1" }]),
  expected: () => [],
};
