import type { Words } from "../words.ts";

/** Help of each command. */
export const commands: Words["commands"] = {
  demo: { does: "make a synthetic university, synchronise it, tell what happened and serve the screens" },
  generate: {
    does: "write the delivery of a synthetic university, and beside it the decisions to expect",
    arguments: { directory: "folder to write" },
  },
  import: {
    does: "read a delivery and say what is wrong with it",
    arguments: { path: "folder, zip or CSV file" },
  },
  plan: {
    does: "work out what would have to change on the platform, without changing it",
    arguments: { path: "delivery to read first" },
  },
  apply: {
    does: "apply a plan, exactly, if it is not stale",
    arguments: { plan: "plan file or run number; default the newest plan" },
  },
  sync: {
    does: "read a delivery, plan, show, apply",
    arguments: { path: "folder, zip or CSV file" },
  },
  decisions: { does: "list the decision of each pedagogic registration (IP)" },
  teachers: { does: "list the decision of each planned activity that has a teacher" },
  why: {
    does: "say why a person is, or is not, in a course space, or why the space is there",
    arguments: { person: "student code, login or staff code", course: "element code; default all of them" },
  },
  symptoms: { does: "list what people say to a help desk, and what it takes to check it" },
  symptom: {
    does: "check in order the causes of what somebody says, or recognise a message",
    arguments: {
      symptom: "name of the symptom; passerelle symptoms lists them",
      person: "student code, login or staff code, where the symptom asks for one",
      course: "element code, where the symptom asks for one",
    },
  },
  state: { does: "list what is on the platform, or was there", arguments: { kind: "kind of thing" } },
  holds: { does: "list what is held in the newest plan and waits for an approval" },
  drift: { does: "list what people changed by hand on what is ours" },
  watch: { does: "list what nothing will mend by itself: enrolments without end, spaces without teacher…" },
  campus: {
    does: "act by hand on the embedded campus",
    arguments: {
      act: "show, hide, rename, dates, enrol, unenrol, join, leave, bind, unbind or rekey",
      course: "key of the course space",
      value: "name, login of the person, key of the group, key of the cohort or new number, as the act asks",
      person: "login of who is put into the group (join) or taken out of it (leave)",
    },
  },
  moved: {
    does: "list the spaces of which perhaps only the code has changed, and say whether it is so",
    arguments: {
      decision: "accept or refuse; default list them",
      old: "key of the space whose code vanished",
      new: "key of the new space",
    },
  },
  rehearse: {
    does: "say what another policy would do, without doing it",
    arguments: { policy: "configuration file of which only the policy counts" },
  },
  problems: { does: "list what was wrong with a delivery", arguments: { run: "run number" } },
  undo: { does: "undo a run, change by change", arguments: { run: "run number" } },
  runs: { does: "list the runs, newest first" },
  run: { does: "tell one run", arguments: { run: "run number" } },
  store: { does: "show or stop the embedded PostgreSQL", arguments: { action: "status or stop" } },
  doctor: { does: "check the installation: expected, found, what to do" },
  published: {
    does: "show what is published for Moodle, and what it has not taken yet",
    arguments: { action: "take, to ask Moodle to take it now; default: look" },
  },
  avatars: {
    does: "show pictures of people on Moodle, and take away those that may no longer be shown",
    arguments: {
      path: "zip or folder of pictures, or folder of a delivery that has avatars.zip; default: only take away",
    },
  },
  operators: {
    does: "say who may sign in, and make tokens for programs",
    arguments: {
      action: "add, list, roles, token, password, sign-out, block or unblock",
      name: "what the operator is called at sign-on",
      label: "full name of the operator, or name of the token",
    },
  },
  serve: { does: "serve the screens and the API, with a worker inside" },
  work: { does: "work on what is asked for on the screens, as a further process" },
};

/** Help of each option. */
export const options: Words["options"] = {
  json: "one JSON document on standard output",
  data: "folder of the embedded PostgreSQL and of files (default ./passerelle-data)",
  config: "configuration file (default passerelle.yaml, if there is one)",
  lang: "language of messages",
  wait: "seconds to wait for another run to end (default 60)",
  yes: "apply without asking",
  approve: "let through what is held under this name; may be repeated",
  because: "why it is let through, somebody acts by hand, or it is so decided",
  role: "role in the space (default that of students)",
  method: "method of the enrolment to take away (default manual)",
  from: "beginning, a day or ISO 8601; none without it",
  until: "end, a day that still counts or ISO 8601; none without it",
  review: "day or ISO 8601 time at which to review the binding",
  out: "also write the plan to this file (NDJSON)",
  scope: "plan one component only, for instance component=LVE",
  format: "form of the list",
  reason: "list this reason only",
  element: "list this element only",
  student: "list this student code only",
  as: "role to give, a registrar's with components: registrar:LVE,SCI; may be repeated",
  outside: "the operator signs in with the university's sign-on, without a password here",
  account: "username in the deliveries: makes a teacher or a student of the operator",
  may: "what the token is for, a capability; may be repeated",
  days: "days until the token ends (default 365)",
  at: "answer as of this time (ISO 8601); for state, or as after this run",
  space: "ask about a course space, and not about a person",
  message: "error message to recognise",
  reply: "write a reply to copy, in French and then in English",
  to: "for whom the reply is (default student)",
  students: "number of students (default 3000)",
  elements: "number of elements (default 14 for 30 students)",
  seed: "seed: the same arguments give the same bytes (default 1)",
  anomalies: "how many anomalies to plant (default few)",
  day: "the university this many days later (default 0)",
  port: "port of the page (default 8080, 0 for a free one)",
  noServe: "do not serve the screens at the end",
};
