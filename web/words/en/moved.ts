import type { WebWords } from "../web-words.ts";

/** Spaces of which perhaps only the code has changed. */
export const moved: WebWords["moved"] = {
  title: "Changed codes",
  lead: "A code vanished, and a new space is like it: perhaps the same course under another code. All is kept until somebody has decided.",
  none: "No code to decide on.",
  noneMeans: "A proposal comes with a plan that would archive a space and make one like it.",
  settled: "Already decided",
  goesOnAs: "goes on under the code",
  likeness: "likeness of the names",
  students: "students in common",
  place: "same category",
  proposedBy: "Proposed by the plan of run {run}, on {time}",
  decidedBy: "{who}, on {time}:",
  accept: "It is the same space",
  refuse: "They are two spaces",
  acceptTitle: "{old} goes on under the code {new}",
  acceptMeans:
    "With the next plan the space {old} takes the code, the name and the place of {new}, with all its content, groups and enrolments. What runs had put into the space of the meantime is taken back; all of it can be undone.",
  acceptUnless: "Refused if somebody has put something into {new} already: two contents cannot become one.",
  refuseTitle: "{old} and {new} are two spaces",
  refuseMeans:
    "The pair will never be proposed again, and the next plan archives {old}; nothing in it is lost. {new} stays as it is.",
  accepted: "Written down: the next plan gives the old space its new code.",
  refused: "Written down: the next plan archives the old space.",
  decideFirst: "Decide first whether only the code has changed",
  waits: "Perhaps only the code of some spaces has changed:",
  waitsDo: "compare and decide",
};

/** How a proposal stands. */
export const moveStatuses: WebWords["moveStatuses"] = {
  open: "to decide",
  accepted: "same space",
  refused: "two spaces",
  withdrawn: "no longer so",
};
