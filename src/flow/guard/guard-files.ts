import type { DeliveryTableName } from "../../model/delivery.ts";
import type { FileCount, FileHistory, GuardName, GuardVerdict, PLACE_AND_NAME } from "../../model/guard.ts";
import type { KindName } from "../../model/kinds.ts";
import type { Policy } from "../../model/policy.ts";
import type { HoldReason } from "../../model/reasons.ts";

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

/** What may be moved, or called by its code alone, when rows are missing from a file. */
const MOVED_BY: Partial<Record<DeliveryTableName, readonly (keyof typeof PLACE_AND_NAME)[]>> = {
  components: ["category"],
  steps: ["category", "cohort"],
  elements: ["category"],
  element_links: ["course", "category"],
  collections: ["grouping"],
};

/** How a file is compared with the last trusted one. */
interface Comparison {
  readonly guard: GuardName;
  readonly reason: HoldReason;
  readonly isAsGood: (file: FileCount, before: FileCount, policy: Policy) => boolean;
  readonly tells: (file: FileCount) => number | string;
}

/** All comparisons; a removal is held for the first one that trips. */
const COMPARISONS: readonly Comparison[] = [
  {
    guard: "file-older",
    reason: "source-older",
    isAsGood: (file, before) => Date.parse(file.extractedAt) >= Date.parse(before.extractedAt),
    tells: (file) => file.extractedAt,
  },
  {
    guard: "file-other-year",
    reason: "source-other-year",
    isAsGood: (file, before) => file.year === before.year,
    tells: (file) => file.year,
  },
  {
    guard: "file-shrunk",
    reason: "source-shrunk",
    isAsGood: (file, before, { guard }) => file.rows >= before.rows * guard.source_share,
    tells: (file) => file.rows,
  },
];

/**
 * Looks at each file in force beside the last one that was trusted: older, of another year, much smaller; and whether many of its
 * rows were refused. A file stays what it is however often it is delivered, and when later deliveries say nothing of it.
 */
export function guardFiles(files: readonly FileHistory[], policy: Policy): readonly GuardVerdict[] {
  return files.flatMap(({ table, counts }) => {
    const last = counts.at(-1);
    if (last === undefined) return [];
    const compared = COMPARISONS.flatMap((comparison) => compare(comparison, counts, policy));
    return [...compared, guardRefused(last, policy)].map((verdict) => ({ ...verdict, ...about(table) }));
  });
}

type FileVerdict = Omit<GuardVerdict, keyof ReturnType<typeof about>>;

function compare(
  { guard, reason, isAsGood, tells }: Comparison,
  counts: readonly FileCount[],
  policy: Policy,
): readonly FileVerdict[] {
  let trusted: FileCount | undefined;
  for (const file of counts.slice(0, -1))
    if (trusted === undefined || file.settled || isAsGood(file, trusted, policy)) trusted = file;
  const last = counts.at(-1);
  if (trusted === undefined || last === undefined) return [];
  const tripped = !last.settled && !isAsGood(last, trusted, policy);
  return [{ guard, tripped, reason, found: tells(last), of: tells(trusted) }];
}

function guardRefused({ rows, refused, settled }: FileCount, { guard }: Policy): FileVerdict {
  const tripped = !settled && refused > rows * guard.refused_share;
  return { guard: "file-refused", tripped, reason: "file-mostly-refused", found: refused, of: rows };
}

function about(table: DeliveryTableName): Pick<GuardVerdict, "kinds" | "moves" | "component" | "step" | "table"> {
  return { kinds: HANGS_ON[table], moves: MOVED_BY[table] ?? [], component: undefined, step: undefined, table };
}
