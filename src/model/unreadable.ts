/** Why nothing of a delivery can be read, as far as it is told in words. */
export const UNREADABLE_REASONS = [
  "nothing-there",
  "no-folder",
  "link-loop",
  "not-allowed",
  "neither-file-nor-folder",
  "no-table",
  "archive-not-zip",
  "archive-truncated",
  "archive-damaged",
  "archive-encrypted",
  "archive-unsupported",
  "archive-duplicate-name",
  "archive-path-escape",
  "archive-bomb",
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];
