import type { WebWords } from "../web-words.ts";

/** What is to be mended, and the decisions. */
export const mending: WebWords["mending"] = {
  lead: "Who is not where they should be, why, and who can mend it. One list a component, to work through.",
  none: "Nothing to mend.",
  byComponent: "By component",
  byReason: "By reason",
  overTime: "To mend, run after run",
  total: "to mend",
  list: "The list",
  decisionsLead: "The decision of each pedagogic registration (IP) and of each planned activity.",
  students: "Students",
  teachers: "Teachers",
  decisionsNone: "No decision fits.",
  situation: "situation",
  warnings: "to note",
  activity: "activity",
};

/** Deliveries. */
export const deliveries: WebWords["deliveries"] = {
  lead: "Drop a folder or a zip: what is wrong is told by file and line, before anything changes.",
  drop: "Drop a zip file or the files of a folder here",
  choose: "Choose files",
  chooseFolder: "Choose a folder",
  sending: "Sending…",
  none: "No delivery was handed over here.",
  received: "received on",
  size: "size",
  files: "Files",
  state: "check",
  neverLinted: "not checked yet",
  clean: "no problem",
  withProblems: "{count} {n|problem|problems}",
  refused: "refused",
  megabytes: "{size} MB",
  kilobytes: "{size} kB",
  lint: "Check only",
  importIt: "Import",
  sync: "Synchronise",
  syncPlan: "Import and plan",
  remove: "Throw the files away",
  findings: "What is wrong",
  noFinding: "No problem found.",
  notLinted: "Check first: a check changes nothing.",
  row: "The row in its file",
  title: "Delivery {name}",
  by: "handed over by {author} on {time}",
};

/** Rehearsal and settings. */
export const rehearsal: WebWords["rehearsal"] = {
  lead: "What another setting would decide and change, on the real data, without doing anything.",
  choose: "Settings to try",
  chooseLead: "Change a value, then rehearse. Nothing of it is kept.",
  search: "Search for a setting",
  inForce: "in force",
  go: "Rehearse",
  result: "What would change",
  registrations: "Pedagogic registrations decided otherwise",
  teachers: "Planned activities decided otherwise",
  from: "now",
  to: "then",
  noMove: "No decision changes.",
  people: "{total} {n|person touched|people touched}",
  courses: "{total} {n|space touched|spaces touched}",
  changes: "What a plan would do otherwise",
  nothingKept: "Nothing of this rehearsal was kept.",
  settingsLead: "Each setting in force and where it comes from. Passwords are not shown.",
  setting: "setting",
  value: "value",
  origin: "origin",
  default: "default",
  health: "State of the installation",
  check: "check",
  expected: "expected",
  found: "found",
};

/** How what was looked at is. */
export const healthStatuses: WebWords["healthStatuses"] = {
  ok: "good",
  warning: "to watch",
  wrong: "to mend",
  "out-of-reach": "out of reach",
  skipped: "not looked at",
};
