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
  /** Which files are compared: a delta has no size that another one should have. */
  readonly modes: readonly FileCount["mode"][];
  readonly isAsGood: (file: FileCount, before: FileCount, policy: Policy) => boolean;
  readonly tells: (file: FileCount) => number | string;
}

/** All comparisons; a removal is held for the first one that trips. */
const COMPARISONS: readonly Comparison[] = [
  {
    guard: "file-older",
    reason: "source-older",
    modes: ["full", "delta"],
    isAsGood: (file, before) => Date.parse(file.extractedAt) >= Date.parse(before.extractedAt),
    tells: (file) => file.extractedAt,
  },
  {
    guard: "file-other-year",
    reason: "source-other-year",
    modes: ["full", "delta"],
    isAsGood: (file, before) => file.year === before.year,
    tells: (file) => file.year,
  },
  {
    guard: "file-shrunk",
    reason: "source-shrunk",
    modes: ["full"],
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
    const compared = COMPARISONS.flatMap((comparison) => compare(comparison, counts, policy));
    const last = counts.findLast(({ mode }) => mode === "full");
    const refused = last === undefined ? [] : [guardRefused(last, policy)];
    return [...compared, ...refused].map((verdict) => ({ ...verdict, ...about(table) }));
  });
}

type FileVerdict = Omit<GuardVerdict, keyof ReturnType<typeof about>>;

/** A file beside the last one that was trusted before it. */
interface Compared {
  readonly file: FileCount;
  readonly trusted: FileCount;
  readonly isGood: boolean;
}

/** The verdict on the first file in force that is not good, else on the last one. */
function compare(comparison: Comparison, counts: readonly FileCount[], policy: Policy): readonly FileVerdict[] {
  const { guard, reason, tells, modes } = comparison;
  const compared = besideTrusted(
    counts.filter(({ mode }) => modes.includes(mode)),
    (file, trusted) => file.settled || comparison.isAsGood(file, trusted, policy),
  );
  // What was said before the last full file is over.
  const inForce = compared.slice(
    Math.max(
      0,
      compared.findLastIndex(({ file }) => file.mode === "full"),
    ),
  );
  const told = inForce.find(({ isGood }) => !isGood) ?? inForce.at(-1);
  if (told === undefined) return [];
  return [{ guard, tripped: !told.isGood, reason, found: tells(told.file), of: tells(told.trusted) }];
}

/** Each file but the first, which has nothing to be compared with. */
function besideTrusted(
  counts: readonly FileCount[],
  isGood: (file: FileCount, trusted: FileCount) => boolean,
): readonly Compared[] {
  const compared: Compared[] = [];
  let [trusted] = counts;
  for (const file of counts.slice(1)) {
    if (trusted === undefined) break;
    const one = { file, trusted, isGood: isGood(file, trusted) };
    compared.push(one);
    if (one.isGood) trusted = file;
  }
  return compared;
}

function guardRefused({ rows, refused, settled }: FileCount, { guard }: Policy): FileVerdict {
  const tripped = !settled && refused > rows * guard.refused_share;
  return { guard: "file-refused", tripped, reason: "file-mostly-refused", found: refused, of: rows };
}

function about(table: DeliveryTableName): Pick<GuardVerdict, "kinds" | "moves" | "component" | "step" | "table"> {
  return { kinds: HANGS_ON[table], moves: MOVED_BY[table] ?? [], component: undefined, step: undefined, table };
}
