import type { DeliveryTableName } from "../../model/delivery.ts";
import type { FileCount, GuardVerdict } from "../../model/guard.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Policy } from "../../model/policy.ts";

const EVERYTHING_IN_SPACES = ["course", "category", "grouping", "group", "enrolment", "membership"] as const;

/** What may disappear from the campus when rows are missing from a file. */
const HANGS_ON: Readonly<Record<DeliveryTableName, readonly KindName[]>> = {
  components: ["category"],
  steps: ["category"],
  elements: EVERYTHING_IN_SPACES,
  element_links: ["category"],
  carriers: EVERYTHING_IN_SPACES,
  collections: ["grouping"],
  collection_elements: EVERYTHING_IN_SPACES,
  groups: EVERYTHING_IN_SPACES,
  contacts: [],
  students: ["user", "enrolment", "membership", "cohort-member"],
  administrative_registrations: ["cohort-member", "enrolment", "membership"],
  pedagogic_registrations: ["enrolment", "membership"],
  group_memberships: ["membership", "enrolment"],
  staff: ["user"],
  planned_activities: ["enrolment"],
  accounts: ["user", "enrolment", "membership", "cohort-member"],
};

/** Looks at each file beside the last one: much smaller, or with many refused rows. */
export function guardFiles(files: readonly FileCount[], policy: Policy): readonly GuardVerdict[] {
  return files.flatMap((file) => [...guardSize(file, policy), guardRefused(file, policy)]);
}

function guardSize({ table, rows, rowsBefore }: FileCount, { guard }: Policy): readonly GuardVerdict[] {
  if (rowsBefore === null) return [];
  const tripped = rows < rowsBefore * guard.source_share;
  return [{ guard: "file-shrunk", tripped, reason: "source-shrunk", found: rows, of: rowsBefore, ...about(table) }];
}

function guardRefused({ table, rows, refused }: FileCount, { guard }: Policy): GuardVerdict {
  const tripped = refused > rows * guard.refused_share;
  return { guard: "file-refused", tripped, reason: "file-mostly-refused", found: refused, of: rows, ...about(table) };
}

function about(table: DeliveryTableName): Pick<GuardVerdict, "kinds" | "component" | "table"> {
  return { kinds: HANGS_ON[table], component: undefined, table };
}
