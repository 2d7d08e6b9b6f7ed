import type { WebWords } from "../web-words.ts";

/** Waiting, finding nothing, failing. */
export const states: WebWords["states"] = {
  waiting: "Loading…",
  outOfReach: "Passerelle does not answer.",
  tryAgain: "Check the connection, then try again.",
  again: "Try again",
  notFound: "Page not found",
  notFoundMeans: "There is nothing at this address.",
  signInAside: "Sign in in another tab, then try again here: nothing of what was entered is lost.",
  home: "Back to the overview",
  defect: "This screen failed: it is a defect of Passerelle. Nothing is lost.",
};

/** Lists. */
export const list: WebWords["list"] = {
  search: "Search",
  searchIn: "Search in: {list}",
  all: "all",
  total: "{count} {n|row|rows}",
  about: "about {count} {n|row|rows}",
  columns: "Columns",
  withoutFilter: "Remove the filter {value}",
  print: "Print",
};

/** Words of several screens. */
export const common: WebWords["common"] = {
  before: "{text}:",
  yes: "yes",
  no: "no",
  none: "none",
  cancel: "Cancel",
  close: "Close",
  because: "Why?",
  becauseHelp: "A sentence for those who will read the journal.",
  copy: "Copy",
  copied: "Copied",
  number: "number",
  component: "component",
  noComponent: "without component",
  outcome: "outcome",
  reason: "reason",
  kind: "kind",
  action: "action",
  key: "key",
  who: "who can mend it",
  run: "run {run}",
  author: "author",
  when: "when",
  status: "status",
  role: "role",
  method: "method",
  owner: "owner",
  groups: "groups",
  name: "name",
  code: "code",
  element: "element",
  space: "space",
  student: "student",
  teacher: "teacher",
  person: "person",
  since: "since",
  asTable: "As a table",
  asOf: "facts of {time}",
  more: "{count} more",
};
