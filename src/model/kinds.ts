/**
 * The kinds of things on a target: what identifies one, what it holds, and what people see of it.
 * Desired state, comparison, plan, apply, undo and `state` are all made from this one declaration.
 */
export interface Kind {
  /** Fields that identify a thing. */
  readonly key: readonly string[];
  /** What a change may set, beside the key. */
  readonly fields: readonly string[];
  /** What `state` prints, in order: no run ids and no write times. */
  readonly shown: readonly string[];
}

/** All kinds, in the order in which creations are applied: what is named comes before what names it. */
export const KINDS = {
  category: {
    key: ["category_key"],
    fields: ["parent_key", "name", "visible", "owner"],
    shown: ["category_key", "parent_key", "name", "visible"],
  },
  course: {
    key: ["course_key"],
    fields: ["full_name", "short_name", "category_key", "visible", "archived", "archived_from", "owner"],
    shown: ["course_key", "full_name", "short_name", "category_key", "visible", "archived"],
  },
  user: {
    key: ["username"],
    fields: ["person_code", "kind", "family_name", "first_name", "email", "suspended", "owner"],
    shown: ["username", "person_code", "kind", "family_name", "first_name", "email", "suspended"],
  },
  cohort: {
    key: ["cohort_key"],
    fields: ["name", "owner"],
    shown: ["cohort_key", "name"],
  },
  "cohort-member": {
    key: ["cohort_key", "username"],
    fields: ["owner"],
    shown: ["cohort_key", "username"],
  },
  grouping: {
    key: ["course_key", "grouping_key"],
    fields: ["name", "owner"],
    shown: ["course_key", "grouping_key", "name"],
  },
  group: {
    key: ["course_key", "group_key"],
    fields: ["name", "grouping_keys", "owner"],
    shown: ["course_key", "group_key", "name", "grouping_keys"],
  },
  enrolment: {
    key: ["course_key", "username", "role", "method"],
    fields: ["status", "owner", "starts_at", "ends_at", "suspended_since"],
    shown: ["course_key", "username", "role", "method", "status", "owner", "starts_at", "ends_at"],
  },
  membership: {
    key: ["course_key", "group_key", "username"],
    fields: ["owner"],
    shown: ["course_key", "group_key", "username", "owner"],
  },
  binding: {
    key: ["course_key", "cohort_key", "role"],
    fields: ["review_at", "owner"],
    shown: ["course_key", "cohort_key", "role", "review_at", "owner"],
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** The name of a kind of thing. */
export type KindName = keyof typeof KINDS;

/** All kinds in order of creation. */
export const KIND_NAMES = Object.keys(KINDS) as readonly KindName[];

/** Spaces and what stands in them, in order of creation: their keys begin with that of a space. */
export const KINDS_OF_SPACES: readonly KindName[] = KIND_NAMES.filter((kind) => KINDS[kind].key[0] === "course_key");
