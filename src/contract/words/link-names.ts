/** The links of the chain from registration to space, those of planned activities and those of a space, as they are checked. */
export const LINK_NAMES = [
  "student-known",
  "account-active",
  "administrative-valid",
  "credit-earned-now",
  "element-usable",
  "not-away",
  "carrier-reached",
  "group-reached",
  "remote-consistent",
  "placed",
  "teacher-account",
  "planning-origin",
  "planning-sessions",
  "planning-element",
  "space-element",
  "space-own",
  "space-open",
  "space-taught",
] as const;
export type LinkName = (typeof LINK_NAMES)[number];

/** How a link came out. */
export const LINK_STATUSES = ["ok", "warning", "broken", "not-reached"] as const;
export type LinkStatus = (typeof LINK_STATUSES)[number];
