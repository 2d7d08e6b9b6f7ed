import type { Words } from "../words.ts";

/** Why a pedagogic registration leads, or does not lead, to a course space. */
export const reasons: Words["reasons"] = {
  "student-unknown": {
    label: "student not in the delivery",
    is: "Student {person} is not in the delivery.",
    next: "The registrar checks this student code and the extraction of students.",
  },
  "account-missing": {
    label: "no digital account",
    is: "{person} has no digital account.",
    next: "The component's administrative service makes the digital account.",
  },
  "account-inactive": {
    label: "digital account inactive",
    is: "The digital account of {person} is not active.",
    next: "The component's administrative service reactivates the digital account.",
  },
  "account-email-missing": {
    label: "digital account without e-mail",
    is: "The digital account of {person} has no e-mail address, and the platform asks for one.",
    next: "The component's administrative service adds the address to the digital account.",
  },
  "registration-missing": {
    label: "no administrative registration",
    is: "{person} has no administrative registration (IA) for {year}.",
    next: "The registrar checks the administrative registration (IA).",
  },
  "registration-cancelled": {
    label: "administrative registration cancelled",
    is: "All administrative registrations (IA) of {person} for {year} are cancelled or withdrawn.",
    next: "If another one was to replace it, the registrar records it; otherwise the absence is expected.",
  },
  "registration-unpaid": {
    label: "administrative registration unpaid",
    is: "The administrative registration (IA) of {person} for {year} is not paid.",
    next: "The registrar checks the payment of the administrative registration (IA).",
  },
  "credit-carried-over": {
    label: "credit of an earlier year",
    is: "Element {element} is a credit that {person} carried over from an earlier year: no enrolment is expected.",
    next: "Nothing to do. If the element is taken this year, the registrar removes the credit from the pedagogic registration (IP).",
  },
  "element-unknown": {
    label: "element not in the delivery",
    is: "Element {element} is not in the delivery.",
    next: "The registrar checks the element's code in the pedagogic registration (IP) and in the programme.",
  },
  "element-technical": {
    label: "technical element",
    is: "Element {element} is technical: it has no course space.",
    next: "The registrar registers for the element that is taught, or removes the technical mark if it is a mistake.",
  },
  "element-closed": {
    label: "element closed",
    is: "Element {element} is closed.",
    next: "The registrar opens the element again if it is taught this year.",
  },
  "element-suspended": {
    label: "element suspended",
    is: "Element {element} is suspended: so are the enrolments in its space.",
    next: "The registrar lifts the element's suspension if it is taught this year.",
  },
  "exchange-outgoing": {
    label: "outgoing exchange",
    is: "{person} is away on an outgoing exchange during the period of element {element}: no enrolment is expected.",
    next:
      "If courses are truly needed, ask their teachers for a manual enrolment, only there and with an end date. If the exchange " +
      "was ticked by mistake, or the year instead of a semester, the registration office corrects it.",
  },
  "carrier-cycle": {
    label: "carriers in a ring",
    is: "Element {element} is carried by an element that is in the end carried by it.",
    next: "The registrar corrects the carrier relation; until then nothing is removed from these elements.",
  },
  "carrier-unusable": {
    label: "carrier unusable",
    is: "The carrier of element {element} is unknown, closed, suspended or technical.",
    next: "The registrar corrects the carrier or the carrier relation.",
  },
  "carried-group-missing": {
    label: "carried element, no group",
    is: "Element {element} is carried, and {person} is in none of its groups.",
    next: "The registrar puts {person} into a group of a collection that carrier and carried element share.",
  },
  "carried-group-without-collection": {
    label: "carried element, group in no collection",
    is: "Element {element} is carried, and the group of {person} is in no collection.",
    next: "The registrar puts this group into a collection attached to carrier and carried element.",
  },
  "carried-collection-not-shared": {
    label: "carried element, collection not shared",
    is: "Element {element} is carried, and the collection of the group of {person} is not attached to both carrier and carried element.",
    next: "The registrar attaches the collection to both elements.",
  },
  "group-missing": {
    label: "not registered down to a group",
    is: "Element {element} has groups, and {person} is in none.",
    next: "The registrar registers {person} down to a group.",
  },
  "no-group-no-load": {
    label: "no group and no teaching hours",
    is: "Element {element} has neither a group nor teaching hours: its course space does not exist.",
    next: "The registrar makes a group or defines the element's teaching hours.",
  },
  "remote-element-mismatch": {
    label: "element not taught at a distance",
    is: "{person} studies at a distance (IA in distance learning), and element {element} cannot be followed at a distance.",
    next: "The registrar declares that the element can be followed at a distance, or removes distance learning from the IA.",
  },
  "remote-group-mismatch": {
    label: "enrolled, group of another kind of study",
    is: "{person} is in space {course} but in no group: none of theirs fits how they study.",
    next: "The registrar chooses a remote group for an IA in distance learning, an on-site group otherwise.",
  },
  enrolled: {
    label: "enrolled",
    is: "{person} is in space {course}.",
    next: "Nothing to do.",
  },
};

/** Why a planned activity enrols, or does not enrol, its teacher. */
export const teacherReasons: Words["teacherReasons"] = {
  "account-missing": {
    label: "no digital account",
    is: "Teacher {person} has no digital account.",
    next: "The component's administrative service makes the digital account.",
  },
  "account-inactive": {
    label: "digital account inactive",
    is: "The digital account of teacher {person} is not active.",
    next: "The component's administrative service reactivates the digital account.",
  },
  "account-email-missing": {
    label: "digital account without e-mail",
    is: "The digital account of teacher {person} has no e-mail address, and the platform asks for one.",
    next: "The component's administrative service adds the address to the digital account.",
  },
  "planning-not-from-registrar": {
    label: "sheet made in the timetable only",
    is: "Activity {activity} exists in the timetable only: it does not come from an element of the registrar.",
    next: "The planner moves the sessions to a sheet that comes from the registrar.",
  },
  "planning-association-only": {
    label: "teacher named, no session",
    is: "Teacher {person} is named on activity {activity}, but no session is scheduled.",
    next: "The planner schedules at least one session with this teacher.",
  },
  "planning-element-obsolete": {
    label: "element that no longer has a space",
    is: "Activity {activity} is about element {element}, which has no course space this year.",
    next: "The planner moves the sessions to the current element.",
  },
  "planning-missing": {
    label: "no planning",
    is: "No planned activity links {person} to element {element}.",
    next: "The planner schedules the sessions with this teacher.",
  },
  "planning-not-expected": {
    label: "at a distance, without planning",
    is: "Element {element} is taught wholly at a distance: no planning is expected.",
    next: "Enrol the teacher by hand, with an end date.",
  },
  "carrier-cycle": {
    label: "carriers in a ring",
    is: "Element {element} is carried by an element that is in the end carried by it.",
    next: "The registrar corrects the carrier relation.",
  },
  "element-suspended": {
    label: "element suspended",
    is: "Element {element} is suspended: so are the enrolments in its space.",
    next: "The registrar lifts the element's suspension if it is taught this year.",
  },
  enrolled: {
    label: "enrolled",
    is: "Teacher {person} is in space {course}.",
    next: "Nothing to do.",
  },
};

/** What is answered when there is nothing to decide. */
export const silences: Words["silences"] = {
  "registration-not-delivered": {
    label: "no pedagogic registration",
    is: "The delivery has no pedagogic registration (IP) of {person} for element {element}.",
    next: "The registrar registers {person} for the element, if that is meant.",
  },
};

/** What a decision tells without being changed by it. */
export const warnings: Words["warnings"] = {
  "account-email-missing": {
    label: "digital account without e-mail",
    is: "The digital account of {person} has no address: the first sign-in stops at the profile page.",
    next: "The component's administrative service adds the address to the digital account.",
  },
  "registration-ambiguous": {
    label: "several valid IAs that differ",
    is: "{person} has several valid administrative registrations (IA) that differ: taken as on-site and without exchange.",
    next: "The registrar names the step in the pedagogic registration (IP), or which IA is the primary one.",
  },
  w9: {
    label: "group of another kind of study (w9)",
    is: "{person} studies at a distance, and none of their groups of element {element} is a remote one.",
    next: "The registrar puts {person} into a remote group, if there is one.",
  },
  "planning-on-masked-pseudo-group": {
    label: "sessions on a masked pseudo-group",
    is: "The sessions are planned on the pseudo-group of {element}, which a real group has replaced since; they still count.",
    next: "The planner moves the sessions to the real group.",
  },
};

/** How a pedagogic registration ends. */
export const outcomes: Words["outcomes"] = {
  enrolled: "enrolled",
  "enrolled-without-group": "enrolled without group",
  "not-enrolled": "not enrolled",
};

/** Who can mend it. */
export const menders: Words["menders"] = {
  "component-service": "the component's administrative service",
  registrar: "the component's registrar",
  planner: "the timetable planner",
  "registration-office": "the registration office",
  "study-directorate": "the study directorate",
  "information-systems": "the information-systems directorate",
  "platform-support": "platform support",
  nobody: "nobody: it is expected",
};
