import type { Room } from "./import-table.ts";

/** A room as a file lives in it: `<x>` is filled in. */
export interface Place {
  readonly room: Room;
  /** For example `flow/sources/delivery`. */
  readonly name: string;
  /** The file's path below `src/`, or from the root where it is not in `src/`. */
  readonly path: string;
}

/** Where a file lives: the most exact name of the table that fits its path, or undefined. */
export function placeOf(file: string, table: readonly Room[]): Place | undefined {
  const path = file.replace(/^src\//, "");
  const places = table.flatMap((room) => {
    const name = partOf(path, room.name);
    return name === undefined ? [] : [{ room, name, path }];
  });
  return places.toSorted((one, other) => depth(other.room.name) - depth(one.room.name))[0];
}

/**
 * Whether one place may import from another. A name with a row of its own means that room alone; a name without one
 * means every room below it, or, when it ends in `.ts`, that file.
 */
export function mayImport(from: Place, target: Place, table: readonly Room[]): boolean {
  if (from.name === target.name) return true;
  return from.room.mayImport.some((allowed) => {
    if (table.some((room) => room.name === allowed)) return target.room.name === allowed;
    return partOf(target.path, allowed) !== undefined;
  });
}

/** The leading part of a path that a name stands for; undefined where the name does not fit. */
function partOf(path: string, name: string): string | undefined {
  const [parts, wanted] = [path.split("/"), name.split("/")];
  const length = name.endsWith(".ts") ? parts.length === wanted.length : parts.length > wanted.length;
  const fits = length && wanted.every((word, index) => word === "<x>" || word === parts[index]);
  return fits ? parts.slice(0, wanted.length).join("/") : undefined;
}

function depth(name: string): number {
  return name.split("/").length;
}
