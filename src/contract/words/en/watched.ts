import type { Words } from "../words.ts";

/** What nothing will mend by itself. */
export const watched: Words["watched"] = {
  "enrolment-without-end": "enrolment by hand without an end",
  "enrolment-of-suspended-person": "enrolment by hand of a person without an active account",
  "binding-past-review": "cohort binding to be reviewed",
  "binding-in-archived-space": "cohort binding in an archived space",
  "binding-step-elsewhere": "binding of a cohort whose step does not lead to the space",
  "account-without-email": "account without e-mail",
  "hidden-with-students": "hidden space with students in it",
  "space-without-teacher": "space without teacher",
};

/** What the next run does about a change by hand. */
export const nextDeeds: Words["nextDeeds"] = {
  "set-right": "the next run sets it right",
  "left-to-people": "it is left as it is",
};
