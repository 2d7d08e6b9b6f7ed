import type { SourceFile } from "./read-tree.ts";

/** Every ring of files that import each other, as the paths along it; each ring once. */
export function importCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const imports = new Map(files.map((file) => [file.path, file.imports.flatMap((found) => found.file ?? [])]));
  const finished = new Set<string>();
  return files.flatMap((file) => ringsFrom(file.path, { imports, finished, trail: [] }));
}

interface Walk {
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** Files whose imports were followed to the end; grows during the walk. */
  readonly finished: Set<string>;
  readonly trail: readonly string[];
}

function ringsFrom(path: string, walk: Walk): readonly (readonly string[])[] {
  const seen = walk.trail.indexOf(path);
  if (seen >= 0) return [[...walk.trail.slice(seen), path]];
  if (walk.finished.has(path)) return [];
  const trail = [...walk.trail, path];
  const rings = (walk.imports.get(path) ?? []).flatMap((next) => ringsFrom(next, { ...walk, trail }));
  walk.finished.add(path);
  return rings;
}
