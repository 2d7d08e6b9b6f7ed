import type { WebWords } from "../web-words.ts";

/** What is done by hand on a space. */
export const acts: WebWords["acts"] = {
  byHand: "Act by hand",
  column: "act",
  show: "Show",
  hide: "Hide",
  rename: "Rename",
  rekey: "Change the identification number",
  "set-dates": "Set the dates",
  enrol: "Enrol somebody",
  unenrol: "Unenrol",
  "add-member": "Put into a group",
  "remove-member": "Take out of the group",
  bind: "Bind a cohort",
  unbind: "Unbind the cohort",
  find: "Look the person up",
  means: "This act is a run of its own: it carries your name and can be undone.",
  done: "Done: run {run}, which can be undone.",
  untilHelp: "Without an end, say why: the enrolment will be on the watch list.",
  rewritten: "The name belongs to the source: the next run writes it again.",
  rekeyed:
    "The number ties the space to its element. Refused if another space bears it; the next run may set it right, as the settings say.",
  byCohort:
    "Refused: this person is enrolled by a cohort that is bound to the space. Unbind the cohort, or have the registration corrected.",
  comesBack: "This enrolment comes from the source: as long as the source wants it, the next run puts it back.",
  memberComesBack: "If the source wants this person in this group, the next run puts them back.",
  unbound: "Those who are in the space by this cohort alone leave it.",
};

/** What an act asks for. */
export const actFields: WebWords["actFields"] = {
  full_name: "New name",
  idnumber: "Identification number",
  from: "From",
  until: "Until",
  username: "Account",
  role: "Role",
  method: "Method",
  group: "Group",
  cohort: "Cohort",
  review: "Review on",
};
