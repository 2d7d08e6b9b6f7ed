import { type Kind, KINDS, type KindName } from "./kinds.ts";

/** How a list may be narrowed by one of its columns: to one value, to some, to a stretch of times or numbers. */
export type Narrowing = "equal" | "one-of" | "between";

/** What one may ask of a list. */
export interface ListShape {
  /** Columns that together are unique: the order where none is asked for, and the last word in any other. */
  readonly key: readonly string[];
  /** Columns by which it may be sorted instead. */
  readonly sorts: readonly string[];
  readonly filters: Readonly<Record<string, Narrowing>>;
  /** Whether it can be searched by text, accents and case ignored. */
  readonly searched: boolean;
}

/** Every list that is given page by page, beside those of what a target holds. */
export const LIST_SHAPES = {
  runs: {
    key: ["run"],
    sorts: ["started_at"],
    filters: { kind: "one-of", status: "one-of", author: "equal", started_at: "between" },
    searched: false,
  },
  problems: {
    key: ["file", "line", "column", "position"],
    sorts: ["code"],
    filters: { code: "one-of", severity: "one-of", file: "one-of" },
    searched: true,
  },
  failures: {
    key: ["plan_run", "seq"],
    sorts: [],
    filters: { code: "one-of", kind: "one-of" },
    searched: false,
  },
  changes: {
    key: ["seq"],
    sorts: [],
    filters: {
      kind: "one-of",
      action: "one-of",
      reason: "one-of",
      component: "one-of",
      held: "one-of",
      hold: "equal",
      course_key: "equal",
    },
    searched: true,
  },
  holds: {
    key: ["hold"],
    sorts: ["changes"],
    filters: { reason: "one-of", kind: "one-of", action: "one-of", component: "one-of" },
    searched: false,
  },
  decisions: {
    key: ["student_code", "element_code", "step"],
    sorts: ["element_code"],
    filters: {
      outcome: "one-of",
      reason: "one-of",
      situation: "one-of",
      component: "one-of",
      element_code: "equal",
      student_code: "equal",
      course_key: "equal",
    },
    searched: true,
  },
  teachers: {
    key: ["staff_code", "activity_id"],
    sorts: ["element_code"],
    filters: {
      outcome: "one-of",
      reason: "one-of",
      component: "one-of",
      element_code: "equal",
      staff_code: "equal",
    },
    searched: true,
  },
  "to-mend": {
    key: ["component", "reason", "person_code", "element_code", "through"],
    sorts: ["person_code", "element_code", "since"],
    filters: { component: "one-of", reason: "one-of", who: "one-of", element_code: "equal", person_code: "equal" },
    searched: true,
  },
  drift: {
    key: ["position"],
    sorts: [],
    filters: { kind: "one-of", field: "one-of", next: "one-of", component: "one-of" },
    searched: true,
  },
  watch: {
    key: ["position"],
    sorts: [],
    filters: { kind: "one-of", course_key: "equal", component: "one-of" },
    searched: true,
  },
  people: {
    key: ["likeness", "family_name", "code", "kind"],
    sorts: ["code"],
    filters: { kind: "one-of", component: "one-of" },
    searched: true,
  },
  spaces: {
    key: ["course_key"],
    sorts: ["full_name"],
    filters: { component: "one-of", category_key: "equal", visible: "equal", archived: "equal" },
    searched: true,
  },
  participants: {
    key: ["username", "role", "method"],
    sorts: ["family_name"],
    filters: { role: "one-of", method: "one-of", status: "one-of", owner: "one-of", group: "equal" },
    searched: true,
  },
  "space-groups": { key: ["group_key"], sorts: ["name"], filters: {}, searched: true },
  "space-history": {
    key: ["run", "seq"],
    sorts: [],
    filters: { kind: "one-of", action: "one-of", run: "equal" },
    searched: false,
  },
  "person-history": {
    key: ["run", "seq"],
    sorts: [],
    filters: { kind: "one-of", action: "one-of", course_key: "equal" },
    searched: false,
  },
  deliveries: { key: ["received_at", "delivery"], sorts: [], filters: { author: "equal" }, searched: false },
  findings: {
    key: ["file", "line", "column", "position"],
    sorts: ["code"],
    filters: { code: "one-of", severity: "one-of", file: "one-of" },
    searched: true,
  },
  jobs: {
    key: ["asked_at", "job"],
    sorts: [],
    filters: { kind: "one-of", status: "one-of", author: "equal" },
    searched: false,
  },
  operators: {
    key: ["name"],
    sorts: ["display_name", "added_at", "seen_at"],
    filters: { origin: "one-of", role: "one-of", blocked: "equal" },
    searched: true,
  },
  tokens: { key: ["token"], sorts: ["name", "operator", "ends_at"], filters: { operator: "equal" }, searched: true },
  audit: {
    key: ["entry"],
    sorts: [],
    filters: { who: "equal", operation: "one-of", subject: "equal", outcome: "one-of", at: "between" },
    searched: false,
  },
} as const satisfies Readonly<Record<string, ListShape>>;

/** What one may ask of the list of what a target holds of a kind: narrowed by each part of its key. */
export function stateShape(kind: KindName): ListShape {
  const { key }: Kind = KINDS[kind];
  return { key, sorts: [], filters: Object.fromEntries(key.map((column) => [column, "equal"])), searched: false };
}
