import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Container, Entry } from "./entry.ts";
import { isOurs } from "./is-ours.ts";

/** Opens a folder: its files, not those of folders below it. */
export async function openFolder(folder: string): Promise<Container> {
  const names = (await readdir(folder)).filter(isOurs).sort();
  const entries = await Promise.all(names.map((name) => entryOf(join(folder, name))));
  return { entries: entries.flatMap((entry) => entry ?? []), close: () => Promise.resolve() };
}

/** Opens one file as a delivery of its own. */
export async function openSingle(file: string): Promise<Container> {
  const entry = await entryOf(file);
  return { entries: entry === undefined ? [] : [entry], close: () => Promise.resolve() };
}

async function entryOf(file: string): Promise<Entry | undefined> {
  const found = await stat(file);
  if (!found.isFile()) return undefined;
  return {
    name: basename(file),
    modifiedAt: found.mtime.toISOString(),
    open: () => createReadStream(file, { highWaterMark: 262_144 }),
  };
}
