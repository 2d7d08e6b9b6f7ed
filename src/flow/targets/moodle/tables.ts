import type { KindName } from "../../../model/kinds.ts";
import type { Tables } from "../sets/index.ts";

/** The tables of the picture that we keep of a Moodle. */
export const MOODLE: Tables = {
  schema: "moodle",
  // What people have put in a space or done with an account: neither is then removed.
  peoples: { course: ["idnumber", "filled"], user: ["used"] },
  own: ["since_run", "id", "filled", "used"],
};

/** Who owns what a run has not made. */
export const OTHERS = "person:moodle";

/** Fields that Moodle cannot hold: only the picture knows them. */
export const REMEMBERED: readonly string[] = ["owner", "kind", "archived", "archived_from", "suspended_since"];

/** Kinds whose things have a number of Moodle's. */
export const NUMBERED = [
  "category",
  "course",
  "user",
  "cohort",
  "grouping",
  "group",
] as const satisfies readonly KindName[];

/** A kind whose things have a number of Moodle's. */
export type NumberedKind = (typeof NUMBERED)[number];
