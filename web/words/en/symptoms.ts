import type { WebWords } from "../web-words.ts";

/** What people say, and what is checked then. */
export const symptoms: WebWords["symptoms"] = {
  start: "What do they say?",
  startLead: "Start from what is said: the causes are checked in order, and the reply is ready to copy.",
  says: "“{says}”",
  all: "All that people say",
  aboutBoth: "Somebody and a space",
  aboutSpace: "A space",
  aboutPerson: "Somebody",
  general: "Nothing to look up",
  message: "An error message",
  messageHelp: "Paste it as it is, in French or in English",
  recognise: "Recognise",
  unknown: "This message is not known here. Start from what they say instead.",
  personPerhaps: "Person (empty: all who are expected there)",
  courseHelp: "Name or code",
  check: "Check",
  checked: "What was checked",
  unexplained: "Nothing that can be seen from here explains it.",
  chain: "See the whole chain",
  source: "line of the source",
};

/** What is said of a cause that was checked. */
export const verdicts: WebWords["verdicts"] = {
  applies: "this is the cause",
  "does-not": "not this",
  "cannot-tell": "cannot be seen from here",
};
