/** One room of the import table of ARCHITECTURE.md. */
export interface Room {
  /** Path below `src/`, or a folder beside it; `<x>` stands for any one folder. */
  readonly name: string;
  /** Names of rooms, or of files, that it may import beside itself. */
  readonly mayImport: readonly string[];
  /** Whether it may import packages and `node:` modules. */
  readonly packages: boolean;
}

const HEAD = /^\| *Room *\| *May import *\|$/;

/** Reads the table under the head `Room | May import`; a text without one, or with an empty one, is an error. */
export function readImportTable(markdown: string): readonly Room[] {
  const lines = markdown.split("\n");
  const head = lines.findIndex((line) => HEAD.test(line));
  const body = head < 0 ? [] : lines.slice(head + 2);
  const end = body.findIndex((line) => !line.startsWith("|"));
  const rooms = body.slice(0, end < 0 ? body.length : end).flatMap(roomsOfLine);
  if (rooms.length === 0) throw new Error("No table with the head 'Room | May import' was found.");
  return rooms;
}

function roomsOfLine(line: string): readonly Room[] {
  const [, names = "", allowed = ""] = line.split("|");
  const [rooms = "", limits = ""] = allowed.split(";");
  return quoted(names).map((name) => ({
    name,
    mayImport: quoted(rooms),
    packages: !limits.includes("no package"),
  }));
}

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`(?<name>[^`]+)`/g)].flatMap((match) => match.groups?.["name"] ?? []);
}
