import type { Words } from "../words.ts";

/** What would end an enrolment that exists. */
export const pathEnds: Words["pathEnds"] = {
  "registration-goes":
    "ends if the registration goes from the student records: suspended by the next run, removed {days} {days|day|days} later, brought back if the registration returns",
  "planning-goes": "ends with the planned activity, by the next run",
  "last-teacher-stays": "this is the last teacher of the space: no run takes them out unless a person agrees",
  "suspended-by-next-run":
    "nothing leads there any more: suspended by the next run, removed {days} {days|day|days} later if nothing returns",
  "removed-by-next-run": "nothing leads there any more: removed by the next run",
  held: "its removal is held until a person approves it ({held})",
  "grace-runs":
    "suspended, in the days of grace: removed by the first delivery extracted from {at} on, brought back if the registration returns before",
  "element-suspended": "the element is suspended: the enrolment is active again as soon as that is lifted",
  "archived-teacher-stays": "the space is archived: its teacher stays, to take the content elsewhere",
  "ends-by-date": "ends on {at}",
  "ends-by-hand": "has no end date: only a person can take it away, and it is on the watch list",
  binding:
    "lasts as long as the binding of cohort {cohort}, made by {owner}[ and to be reviewed on {at}]; a binding has no end",
  platform: "depends on the platform and on whoever made it: no run touches it",
};
