import type { Words } from "../words.ts";

/** What people say to a help desk. */
export const symptoms: Words["symptoms"] = {
  "name-wrong": "my name is wrong",
  "cannot-log-in": "I cannot log in",
  "course-moved": "my course was moved and renamed",
  "course-missing": "my course does not exist",
  "not-on-dashboard": "I do not see my course on the dashboard",
  "students-see-nothing": "students do not see my course",
  "students-not-enrolled": "students are not enrolled in my course",
  "teacher-not-enrolled": "I am the teacher and not enrolled",
  "wrong-group": "wrong group, or no group",
  "bind-cohort": "may I bind a cohort meanwhile?",
  "enrol-by-hand": "may I enrol by hand, or allow self-enrolment?",
  "participants-block": "the participants block is gone",
  "group-elsewhere": "the group cannot be made: it exists in another space",
  "database-failed": "message: the database connection failed",
  "sign-on-lost": "message: the sign-on page does not know where to send me",
  "backup-504": "message: error 504 during a backup",
  "who-is-enrolled": "who is enrolled, and how?",
};

/** What may be the cause of it. */
export const causes: Words["causes"] = {
  "account-missing": {
    label: "no digital account",
    is: "There is no digital account for {person}.",
    next: "The component's administrative service makes the account.",
  },
  "account-inactive": {
    label: "digital account inactive",
    is: "The digital account of {person} is not active.",
    next: "The component's administrative service makes the account active again.",
  },
  "account-email-missing": {
    label: "digital account without an e-mail address",
    is: "The account {person} has no e-mail address: the first sign-in stops at the profile page.",
    next: "The component's administrative service adds the address to the account.",
  },
  "name-awaits-run": {
    label: "name already corrected at the source",
    is: 'The source already says "{name}"; the platform still shows "{was}".',
    next: "Nothing to do: the next update brings it.",
  },
  "name-from-source": {
    label: "name taken from the source",
    is: 'The name "{name}" is that of the source, and each update takes it from there: it is not changed on the platform.',
    next: "The component's administrative service corrects it, and the update after that brings it.",
  },
  "sign-on-address": {
    label: "sign-on address",
    is: "The sign-on page was opened by itself, often from a search engine: it does not know where to go next.",
    next: "Type the address of the platform itself[ ({address})], keep it as a bookmark, and sign in from there.",
  },
  "maintenance-window": {
    label: "maintenance",
    is: "The platform may be away during maintenance[, every {periods}]. It mostly takes less than an hour, somewhat more in busy times.",
    next: "Try again afterwards; if it lasts longer, write to support with the time and the message.",
  },
  "backup-under-way": {
    label: "backup under way",
    is: "The page has stopped waiting; the backup itself goes on.",
    next: "Do not start it again: come back later to the list of backups of the space.",
  },
  "archived-perhaps-moved": {
    label: "code perhaps changed",
    is: "The code of {course} has vanished, and a new space is like it: the code may only have changed. All is kept until somebody has decided.",
    next: "Platform support compares the two spaces, then accepts or refuses.",
  },
  "archived-became-carried": {
    label: "archived: now carried by another",
    is: "{course} is archived because its element is now carried by {host}: the course is followed in the space of {host}.",
    next: "Nothing to do if that is meant; otherwise the registrar removes the link, and the space returns as it was.",
  },
  "archived-code-vanished": {
    label: "archived: code vanished",
    is: "{course} is archived because the programme no longer asks for it. Nothing is lost: the space is renamed, hidden and kept in the archives.",
    next: "The registrar says whether that was meant. If it is a mistake, they put the code back and the space returns as it was; if need be they ask the study directorate, then the information-systems directorate. If the code has changed, the content can be copied to the new space.",
  },
  "element-unknown": {
    label: "unknown code",
    is: "The code {element} is not in the programme.",
    next: "The registrar checks the code.",
  },
  "element-carried": {
    label: "carried by another",
    is: "{element} is carried by {host}: everybody meets in the space of {host}, and its groups are there too.",
    next: "Open the space of {host}; if the sharing is a mistake, the registrar removes it.",
  },
  "element-technical": {
    label: "technical element",
    is: "{element} is a technical element: it has no course space.",
    next: "The registrar takes the technical mark away if it is a mistake.",
  },
  "element-closed": {
    label: "closed element",
    is: "{element} is closed this year.",
    next: "The registrar opens it again if it is taught.",
  },
  "element-without-group": {
    label: "neither group nor hours",
    is: "{element} has neither a group nor teaching hours: its space is not made.",
    next: "The registrar makes a group or enters the teaching hours.",
  },
  "space-hidden": {
    label: "hidden space",
    is: "The space {course} is hidden: the teacher sees it greyed, students do not see it. Every new space is, until the teacher shows it.",
    next: 'The teacher opens the course settings and sets the visibility to "Show".',
  },
  "dashboard-filter": {
    label: "filter of the dashboard",
    is: "The dashboard shows only some of the courses: its filter leaves some out, and a page holds twelve.",
    next: 'Choose "All" in the filter, look at the hidden courses as well, then at the next pages.',
  },
  "course-ended": {
    label: "ended course",
    is: 'The space {course} has an end date that is past ({time}): the filter "In progress" no longer shows it.',
    next: 'Choose "Past" or "All" in the filter; the teacher can put the end date off or take it away.',
  },
  "no-student-enrolled": {
    label: "no student enrolled",
    is: "No student is enrolled in {course}.",
    next: "Look next why the students expected are not enrolled.",
  },
  "group-not-reached": {
    label: "registration without group",
    is: "The pedagogic registration does not go down to a group[, for {students} {students|student|students}].",
    next: "The registrar registers down to the group.",
  },
  "remote-study": {
    label: "remote study inconsistent",
    is: "The registration, the element and the group do not say the same of remote study[, for {students} {students|student|students}].",
    next: "The registrar makes the three agree.",
  },
  "carrier-relation": {
    label: "carrier and carried",
    is: "The teaching is shared, and the group does not lead to the carrier's space[, for {students} {students|student|students}].",
    next: "The registrar registers in a group of a collection that is attached to both the carrier and the carried element.",
  },
  "element-suspended": {
    label: "suspended element",
    is: "The element is suspended at the source, and so are its enrolments[, for {students} {students|student|students}].",
    next: "The registrar lifts the suspension; all is active again with the next update.",
  },
  "administrative-registration": {
    label: "administrative registration",
    is: "No administrative registration is valid this year[, for {students} {students|student|students}]. One that was cancelled and replaced does no harm.",
    next: "The registrar checks the administrative registration.",
  },
  "exchange-outgoing": {
    label: "exchange abroad",
    is: "The registration says an exchange abroad during the course[, for {students} {students|student|students}]: this is expected.",
    next: "If the course is truly followed, ask its teacher for an enrolment by hand with an end date; if the exchange is a mistake, the registration office corrects it.",
  },
  "registration-broken": {
    label: "registration for the course",
    is: "The registration does not lead to the course space[, for {students} {students|student|students}].",
    next: "The chain of the registration says where it stops and who can mend it.",
  },
  "awaits-next-run": {
    label: "waiting for the next update",
    is: "All is in order at the source: {course} follows with the next update[, expected around {time}].",
    next: "Wait for that update.",
  },
  "awaits-platform": {
    label: "not yet taken by Moodle",
    is: "The enrolment[ in {course}] is published[ since {time}], and Moodle has not taken it yet.",
    next: "Wait for Moodle's next synchronisation; if there is none, the support of the platform looks at its task.",
  },
  "idnumber-altered": {
    label: "identification number altered",
    is: 'The identification number of {course} was altered by hand ("{idnumber}").',
    next: "Leave it alone: the next update sets it right, unless the settings say otherwise.",
  },
  "planning-broken": {
    label: "planning of the teacher",
    is: "The planning does not lead to the teacher's enrolment.",
    next: "The planner checks the sessions, the teacher and the element of the sheet.",
  },
  "binding-avoided": {
    label: "better not",
    is: "A cohort follows the administrative registration and not the courses taken: it adds students who do not follow the course, and it has no end. Often forgotten, it stays after the correction.",
    next: "Support can say what keeps each student out and who can mend it. Meanwhile enrol only the students concerned by hand, with an end date.",
  },
  "manual-with-end": {
    label: "yes, with an end date",
    is: "Yes, provided that it has an end date. The automatic enrolment is better: it lets in those who should be in, and lets go of those who should not be any more.",
    next: "Give a near end date, and have the cause mended; an enrolment by hand without end is on the watch list.",
  },
  "participants-in-menu": {
    label: "in the menu on the left",
    is: "The list of participants is in the menu on the left of the space.",
    next: "Open the menu by the button at the top left of the page.",
  },
};
