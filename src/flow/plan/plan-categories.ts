import type { CategoryFacts } from "../../model/category-facts.ts";
import type { Change, ThingState } from "../../model/plan.ts";
import type { WantedCategory } from "../../model/wanted.ts";
import type { Basis } from "./basis.ts";
import { differs } from "./field-policy.ts";
import { makeChange } from "./make-change.ts";
import { archiveCategoryKey } from "./plan-course.ts";

/** Where the plan takes spaces from and puts them. */
export interface Moves {
  /** Categories into which a space is put. */
  readonly into: ReadonlySet<string>;
  /** How many spaces leave a category. */
  readonly outOf: ReadonlyMap<string, number>;
}

const NOWHERE = { component: null, step: null };

/**
 * Decides the category tree as a whole: what the spaces need is made, what nothing needs any more is removed when nobody
 * put anything there.
 */
export function planCategories(facts: CategoryFacts, moves: Moves, basis: Basis): readonly Change[] {
  const actual = new Map(facts.actual.map((state) => [String(state["category_key"]), state] as const));
  const defined = new Map(
    [...archiveCategories(basis), ...facts.defined].map((one) => [one.category_key, one] as const),
  );
  const needed = neededKeys({ defined, actual, standing: facts.standing }, moves);
  const made = [...needed].flatMap((key) => planNeeded(defined.get(key), actual.get(key)));
  const removed = [...actual.values()].filter((state) => !needed.has(String(state["category_key"])) && isOurs(state));
  return [...made, ...removed.map(remove)];
}

function archiveCategories({ policy, year }: Basis): readonly WantedCategory[] {
  const root = { category_key: "archive", parent_key: null, name: policy.archive_category };
  return [root, { category_key: archiveCategoryKey(year), parent_key: "archive", name: year }];
}

interface Known {
  readonly defined: ReadonlyMap<string, WantedCategory>;
  readonly actual: ReadonlyMap<string, ThingState>;
  readonly standing: ReadonlyMap<string, number>;
}

/** Every category that holds a space after the plan, or something that a person made, and all above it. */
function neededKeys({ defined, actual, standing }: Known, moves: Moves): ReadonlySet<string> {
  const staying = [...standing].filter(([key, count]) => count > (moves.outOf.get(key) ?? 0)).map(([key]) => key);
  const ofPeople = [...actual.values()].filter((state) => !isOurs(state)).map((state) => String(state["category_key"]));
  const needed = new Set<string>();
  for (const key of [...moves.into, ...staying, ...ofPeople]) addWithParents(key, { defined, actual, needed });
  return needed;
}

interface Tree {
  readonly defined: ReadonlyMap<string, WantedCategory>;
  readonly actual: ReadonlyMap<string, ThingState>;
  readonly needed: Set<string>;
}

function addWithParents(key: string, { defined, actual, needed }: Tree): void {
  for (let at: string | null = key; at !== null && !needed.has(at);) {
    needed.add(at);
    const parent: unknown = defined.get(at)?.parent_key ?? actual.get(at)?.["parent_key"] ?? null;
    at = typeof parent === "string" ? parent : null;
  }
}

function planNeeded(wanted: WantedCategory | undefined, actual: ThingState | undefined): readonly Change[] {
  if (wanted === undefined) return [];
  const fields = { parent_key: wanted.parent_key, name: wanted.name };
  if (actual === undefined) {
    const after = { category_key: wanted.category_key, ...fields, visible: true, owner: "passerelle" };
    return [
      makeChange({
        kind: "category",
        action: "create",
        reason: "new-in-source",
        belongs: NOWHERE,
        before: null,
        after,
      }),
    ];
  }
  const after = { ...actual, ...fields };
  if (!isOurs(actual) || !differs(actual, after, ["parent_key", "name"])) return [];
  return [
    makeChange({
      kind: "category",
      action: "update",
      reason: "source-changed",
      belongs: NOWHERE,
      before: actual,
      after,
    }),
  ];
}

function remove(before: ThingState): Change {
  return makeChange({
    kind: "category",
    action: "remove",
    reason: "no-longer-needed",
    belongs: NOWHERE,
    before,
    after: null,
  });
}

function isOurs(state: ThingState): boolean {
  return !String(state["owner"]).startsWith("person:");
}
