import { broken, type FactSeen, type Finding, type Grounds, type Link, type Subject } from "./link.ts";

const CARRIED_OVER = broken("credit-carried-over");

/** Link 4: the registration is a real one of this year, not a credit carried over. */
export const creditEarnedNow: Link = { number: 4, name: "credit-earned-now", check, facts };

function check({ registration }: Grounds): Finding | null {
  return registration.carriedOver ? CARRIED_OVER : null;
}

function facts({ registration }: Subject): readonly FactSeen[] {
  return [
    {
      table: "pedagogic_registrations",
      key: {
        student_code: registration.student,
        year: registration.year,
        element_code: registration.element,
        step_code: registration.step,
        step_version: registration.version,
      },
      values: { carried_over: registration.carriedOver },
    },
  ];
}
