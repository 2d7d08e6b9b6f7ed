import type { DeliveryTableName } from "../../model/delivery.ts";
import type { FileCount, FileHistory, GuardVerdict } from "../../model/guard.ts";
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

/**
 * Looks at each file in force beside the last one that was settled: much smaller, or with many refused rows. A file stays what
 * it is however often it is delivered, and when later deliveries say nothing of it.
 */
export function guardFiles(files: readonly FileHistory[], policy: Policy): readonly GuardVerdict[] {
  return files.flatMap(({ table, counts }) => {
    const last = counts.at(-1);
    if (last === undefined) return [];
    const before = rowsBefore(counts.slice(0, -1), policy);
    return [...guardSize(table, { ...last, before }, policy), guardRefused(table, last, policy)];
  });
}

/** Rows of the last file that nobody has to look at any more; null before the first one. */
function rowsBefore(counts: readonly FileCount[], { guard }: Policy): number | null {
  let before: number | null = null;
  for (const { rows, settled } of counts)
    if (before === null || settled || rows >= before * guard.source_share) before = rows;
  return before;
}

function guardSize(
  table: DeliveryTableName,
  { rows, settled, before }: FileCount & { readonly before: number | null },
  { guard }: Policy,
): readonly GuardVerdict[] {
  if (before === null) return [];
  const tripped = !settled && rows < before * guard.source_share;
  return [{ guard: "file-shrunk", tripped, reason: "source-shrunk", found: rows, of: before, ...about(table) }];
}

function guardRefused(
  table: DeliveryTableName,
  { rows, refused, settled }: FileCount,
  { guard }: Policy,
): GuardVerdict {
  const tripped = !settled && refused > rows * guard.refused_share;
  return { guard: "file-refused", tripped, reason: "file-mostly-refused", found: refused, of: rows, ...about(table) };
}

function about(table: DeliveryTableName): Pick<GuardVerdict, "kinds" | "component" | "table"> {
  return { kinds: HANGS_ON[table], component: undefined, table };
}
