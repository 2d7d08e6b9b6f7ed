/** The steps of the old nightly chain in which help-desk people used to see a finding. */
export type ChainStep = "update_odf" | "database-enrolments" | "update_groups";

/**
 * The remote-study situations of the reference document. G: the group is a remote one; E: the element can be followed
 * at a distance; I: the administrative registration is distance learning.
 */
export const SITUATIONS = {
  e: { shownBy: ["database-enrolments"] },
  a: { shownBy: ["database-enrolments", "update_groups"] },
  c: { shownBy: ["update_groups"] },
  d: { shownBy: [] },
  f: { shownBy: [] },
  b: { shownBy: [] },
  normal: { shownBy: [] },
} as const satisfies Readonly<Record<string, { readonly shownBy: readonly ChainStep[] }>>;

/** A named state of the remote-study facts. */
export type Situation = keyof typeof SITUATIONS;
