import type { Words } from "../words.ts";

/** What a plan says of its changes. */
export const changes: Words["changes"] = {
  reasons: {
    "new-in-source": "new in the source",
    "source-changed": "changed in the source",
    "place-changed": "moved in the programme",
    "archived-code-vanished": "archived: the code vanished from the source",
    "archived-became-carried": "archived: another element carries it now",
    "archived-no-longer-taught": "archived: the element is no longer taught",
    returned: "back in the source",
    "registration-gone": "the registration is gone",
    "moved-to-another-space": "leads into another space now",
    "account-replaced": "another account of the person takes its place",
    "group-gone": "the group is gone",
    "planning-gone": "the planning is gone",
    "account-gone": "the digital account is gone",
    "account-inactive": "the digital account is no longer active",
    "grace-over": "the grace period is over",
    "element-suspended": "the element is suspended",
    "no-longer-needed": "no longer needed",
    "method-lost": "the enrolment method changed",
    "idnumber-altered": "somebody altered the identification number of the space",
    "code-changed": "its code changed: a person said that it is the same space",
    "by-hand": "done by hand",
    undo: "undoing a run",
  },
  held: {
    "too-many-removals": {
      is: "Too many removals at once in this component or step.",
      next: "Compare with the delivery, then approve these changes, or have the source corrected.",
    },
    "removes-everything": {
      is: "Everything that we have here would go.",
      next: "Check that the delivery is complete before approving.",
    },
    "last-teacher": {
      is: "The space would lose its last teacher.",
      next: "Have another teacher planned, or approve this removal.",
    },
    "carrier-cycle": {
      is: "Carriers go round in a ring: nothing is removed from these elements.",
      next: "Have the registrar correct the carrier relation.",
    },
    "course-key-collision": {
      is: "An element bears the key of another one's remote space.",
      next: "Have one of the two codes changed, or the suffix in the configuration.",
    },
    "perhaps-moved": {
      is: "The code vanished, and a new space is like this one: perhaps only its code has changed.",
      next: "Run passerelle moved, then accept or refuse.",
    },
    "new-space-in-use": {
      is: "This space was to go on under a new code, but people already work in the new space.",
      next: "Copy into the new space what it lacks, then refuse with passerelle moved refuse.",
    },
    "file-mostly-refused": {
      is: "Too many rows of the file were refused to trust what is missing in it.",
      next: "Correct the refused rows and deliver again.",
    },
    "source-shrunk": {
      is: "A file has far fewer rows than last time.",
      next: "Check that the extraction is complete, then deliver again or approve.",
    },
    "source-older": {
      is: "A file was extracted before the last one received.",
      next: "Deliver the latest extraction, or approve if this is the right one.",
    },
    "source-other-year": {
      is: "A file speaks of another university year than the one before.",
      next: "If the year has changed, approve; otherwise deliver the right year.",
    },
    "canary-failed": {
      is: "In the canary component too many changes failed: the rest waits.",
      next: "Read the failures of this run, mend what they say, then start again.",
    },
    "canary-not-made": {
      is: "In the canary component changes that were made do not stand on the platform: the rest waits.",
      next: "Look at these spaces on the platform and at the failures of the run, then start again.",
    },
    "canary-others": {
      is: "In the canary component enrolments that are not ours are gone or altered: the rest waits.",
      next: "Ask who worked there at that time; if it was a person, start again, if not, tell support.",
    },
  },
  actions: {
    create: "create",
    update: "update",
    suspend: "suspend",
    restore: "restore",
    remove: "remove",
    archive: "archive",
    clear: "make room",
    move: "change code",
    "move-back": "give the code back",
    refill: "put back",
  },
  kinds: {
    category: "categories",
    course: "course spaces",
    user: "people",
    cohort: "cohorts",
    "cohort-member": "cohort members",
    grouping: "groupings",
    group: "groups",
    enrolment: "enrolments",
    membership: "group memberships",
    binding: "cohort bindings",
  },
  stale: {
    "later-snapshot": "a later delivery was read",
    "applied-since": "another run has changed the platform",
    "policy-changed": "the policy was changed",
    "move-decided": "somebody has decided on a changed code",
  },
};
