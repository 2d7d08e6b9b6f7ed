import type { WebWords } from "../web-words.ts";

/** Why somebody is, or is not, in a space. */
export const why: WebWords["why"] = {
  title: "Why?",
  lead: "Why this person is, or is not, in this space; who mends it, and when it will show.",
  person: "Person",
  personHelp: "Name, student code or login",
  course: "Space or element",
  courseHelp: "Name or code; empty: all",
  at: "On",
  ask: "Ask",
  chain: "The chain",
  chainLead: "Link by link, from the registration to the space.",
  from: "{file}, line {line}",
  absent: "The delivery has no such row.",
  mends: "Who mends it",
  visible: "When it will show",
  paths: "Enrolments that exist in this space",
  noPath: "No enrolment in this space today.",
  byHand: "by hand",
  further: "Other registrations that lead to the same space",
  all: "All that leads {person} to a space",
  nothing: "Nothing in the delivery ties {person} to a course space.",
  groups: "Groups: {groups}",
  showAll: "All their registrations",
};
