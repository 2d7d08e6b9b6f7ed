/** Settings by dotted path: `policy.guard.user_share`. Lists are values, not paths. */
export type ByPath = ReadonlyMap<string, unknown>;

/** Takes a tree of settings apart into its values. */
export function byPath(tree: object, above = ""): ByPath {
  return new Map(
    Object.entries(tree).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, unknown])[] =>
      isBranch(value) ? [...byPath(value, `${above}${key}.`)] : [[above + key, value]],
    ),
  );
}

/** Puts values by path together into a tree. */
export function treeOf(values: ByPath): Readonly<Record<string, unknown>> {
  const tree: Record<string, unknown> = {};
  for (const [path, value] of values) {
    const keys = path.split(".");
    const last = keys.pop() ?? path;
    branchAt(tree, keys)[last] = value;
  }
  return tree;
}

function branchAt(tree: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> {
  return keys.reduce((branch, key) => {
    const below = branch[key];
    if (isBranch(below)) return below;
    const made: Record<string, unknown> = {};
    branch[key] = made;
    return made;
  }, tree);
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
