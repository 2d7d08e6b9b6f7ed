import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const UNKNOWN = broken("student-unknown");

/** Link 1: the student is known in the delivery. */
export const studentKnown: Link = { number: 1, name: "student-known", check, facts };

function check({ registration }: Grounds): Finding | null {
  return registration.studentKnown ? null : UNKNOWN;
}

function facts({ registration }: Subject): readonly FactSeen[] {
  return [
    {
      table: "students",
      key: { student_code: registration.student },
      values: { known: registration.studentKnown },
    },
  ];
}
