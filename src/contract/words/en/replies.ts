import type { Words } from "../words.ts";

/** Replies to copy, written for the person who asked. */
export const replies: Words["replies"] = {
  language: "In English",
  hello: "Hello,",
  bye: "Kind regards",
  about: "You wrote to us about the course {course}.",
  since: "This comes from a record dated {time}.",
  who: "This can be corrected by {mender}[: {name}][ ({email})].",
  eachWeek: "{day} from {from} to {until}",
  visible: "The correction will show after the update that follows it[; the next one is expected around {next}].",
  fresh: "This answer rests on the records of {time}: a correction made since is not in it yet.",
  more: "If this does not settle the matter, reply to this message and we will look into it with you.",
  support: "Course: {course}\nPerson: {person}\nWhat is said: {symptom}\nResult: {outcome}",
  link: "{mark} {number}. {link}[: {code}]",
  noSymptom: "no symptom chosen",
  notTaken:
    "The enrolment in the space of this course has been handed to the platform[ on {since}], which has not taken it in yet: it will show after the platform's next update.",
  student: {
    enrolled:
      "Your enrolment in the space of this course is in place. If you do not see it, it may still be hidden by the teacher, or left out by the filter of your dashboard.",
    "student-unknown": "Your student number has not reached us yet.",
    "account-missing": "Your digital account does not exist yet: without it the platform cannot enrol you.",
    "account-inactive": "Your digital account is not active at the moment.",
    "account-email-missing": "Your digital account has no e-mail address, and the platform needs one.",
    "registration-missing": "We do not find your registration at the university for this year.",
    "registration-cancelled": "Your registration at the university for this year appears as cancelled.",
    "registration-unpaid": "Your registration at the university for this year is not complete yet.",
    "credit-carried-over":
      "You have passed this course already: no enrolment is planned this year. This is as it should be.",
    "element-unknown": "The code of this course is not in this year's programme.",
    "element-technical": "This code does not stand for a course that has a space on the platform.",
    "element-closed": "This course is closed this year.",
    "element-suspended": "This course is suspended for now; your access will return by itself afterwards.",
    "exchange-outgoing":
      "Your file says that you are on an exchange during this course, so you are not expected in its space. If you do follow the course, ask its teacher to enrol you for a limited time; if the exchange is a mistake, tell the registration office.",
    "carrier-cycle": "This course is shared with another one, and there is a mistake in the sharing.",
    "carrier-unusable": "This course is shared with another one, which is not open this year.",
    "carried-group-missing": "This course is shared with another one, and you are not in any of its groups yet.",
    "carried-group-without-collection":
      "This course is shared with another one, and your group is not attached to it yet.",
    "carried-collection-not-shared":
      "This course is shared with another one, and your group does not lead to the common space yet.",
    "group-missing":
      "Your registration for the course is there, but without a group: it is the group that opens the space.",
    "no-group-no-load": "The space of this course does not exist yet: it has neither a group nor teaching hours.",
    "remote-element-mismatch":
      "You are registered for remote study, and this course is not marked as one that can be followed remotely.",
    "remote-group-mismatch":
      "You do have access to the space, but to no group: your group and your registration do not say the same of remote study.",
    "registration-not-delivered": "We do not find your registration for this course.",
  },
  teacher: {
    enrolled:
      "Your enrolment as a teacher in this space is in place. A new space is hidden: you see it greyed, and students see it once you show it in its settings.",
    "account-missing": "Your digital account does not exist yet.",
    "account-inactive": "Your digital account is not active at the moment.",
    "account-email-missing": "Your digital account has no e-mail address, and the platform needs one.",
    "planning-not-from-registrar": "The timetable sheet was made on its own: it is not linked to the programme.",
    "planning-association-only": "You are attached to the timetable sheet, but no session is planned with you.",
    "planning-element-obsolete": "The timetable sheet is for a course that has no space this year.",
    "planning-missing": "The timetable has no session with you for this course.",
    "planning-not-expected": "This course is wholly remote and has no timetable: your enrolment is made by hand.",
    "carrier-cycle": "This course is shared with another one, and there is a mistake in the sharing.",
    "element-suspended": "This course is suspended for now; your access will return by itself afterwards.",
  },
  someFiles: "The files of some students have to be completed or checked first; each can ask their registrar.",
  aboutStudent: {
    enrolled: "The enrolment of student {person} in the space is in place.",
    file: "Student {person} is not in the space: their file has to be completed or checked first. We cannot say more here; the student can ask that office.",
    course: "Student {person} is not in the space because of the course itself, as the programme describes it.",
    group: "Student {person} is not in the space, or not in a group, because their group does not lead there.",
  },
};
