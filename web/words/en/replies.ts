import type { WebWords } from "../web-words.ts";

/** Replies to copy. */
export const replies: WebWords["replies"] = {
  title: "Reply to copy",
  to: "for",
  language: "Language of the reply",
  french: "In French",
  english: "In English",
};

/** For whom a reply is written. */
export const askers: WebWords["askers"] = {
  student: "the student",
  teacher: "the teacher",
  registrar: "the registrar",
  support: "a colleague of support",
};
