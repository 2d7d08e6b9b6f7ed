import type { Words } from "../words.ts";

/** What somebody may do. */
export const capabilities: Words["capabilities"] = {
  "see-own-courses": "see one's own courses",
  "see-overview": "see the overview",
  "see-decisions": "see decisions and what is to be mended",
  "ask-why": "ask why",
  "see-people": "see people",
  "see-spaces": "see course spaces",
  "see-runs": "see runs",
  "see-plans": "see plans and what is held",
  "see-drift": "see what was changed by hand",
  "see-state": "see everything the platform holds",
  "see-settings": "see the settings in force",
  "check-installation": "check the installation and read its measures",
  "see-jobs": "follow long work",
  "deliver-files": "hand over a delivery, have it checked, read and planned",
  "apply-plans": "apply a plan, synchronise",
  "approve-holds": "let through what is held",
  "undo-runs": "undo a run",
  "rehearse-policy": "rehearse a change of policy",
  "act-by-hand": "act on the platform by hand",
  "manage-operators": "manage operators and their rights",
  "manage-tokens": "manage the tokens of programs",
  "see-audit": "read the register of who did and looked at what",
};

/** What somebody may be, and what for. */
export const roles: Words["roles"] = {
  administrator: { label: "administrator", is: "keeps the installation: sees everything, approves, applies, undoes" },
  support: { label: "support", is: "answers requests: sees everything, changes nothing" },
  registrar: { label: "registrar", is: "sees their components: what blocks, and whom" },
  integrator: { label: "integrator", is: "delivers files and synchronises by program" },
  teacher: { label: "teacher", is: "sees their spaces and who is in them" },
  student: { label: "student", is: "sees themselves and their courses" },
};

/** How far a right reaches. */
export const scopes: Words["scopes"] = {
  platform: "the whole platform",
  components: "their components",
  spaces: "their spaces",
  self: "themselves",
};
