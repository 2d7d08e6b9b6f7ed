import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Archive } from "../../infra/zip/archive.ts";
import { openArchive } from "../../infra/zip/open-archive.ts";
import { OperatorError } from "../../model/errors.ts";

/** A file that may be a picture of somebody. */
export interface ImageFile {
  /** Without folder. */
  readonly name: string;
  readonly size: number;
  read(): Promise<Buffer>;
}

/** Archives of pictures in the folder of a delivery. */
const ARCHIVES = /^avatars.*\.zip$/i;

/**
 * Gives the files of an archive, of the archives of pictures that are in the folder of a delivery, or of a folder of pictures, one
 * after the other; they can be read until the work is done. OperatorError `avatars-unreadable`, or as of opening an archive.
 */
export async function withImages<T>(path: string, work: (images: AsyncIterable<ImageFile>) => Promise<T>): Promise<T> {
  const archives: Archive[] = [];
  try {
    return await work(imagesOf(path, archives));
  } finally {
    for (const archive of archives) archive.close();
  }
}

async function* imagesOf(path: string, archives: Archive[]): AsyncIterable<ImageFile> {
  const files = (await isFolder(path)) ? await archivesIn(path) : [path];
  for (const file of files) yield* archived(file, archives);
  if (files.length === 0) yield* listed(path);
}

async function archivesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => ARCHIVES.test(name));
  return names.toSorted().map((name) => join(folder, name));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (cause) {
    throw new OperatorError(`${path} cannot be read.`, {
      code: "avatars-unreadable",
      facts: { path },
      next: "Name a zip of pictures, a folder of pictures, or the folder of a delivery that has avatars.zip.",
      cause,
    });
  }
}

async function* archived(path: string, archives: Archive[]): AsyncIterable<ImageFile> {
  const archive = await openArchive(path);
  archives.push(archive);
  for (const entry of archive.entries)
    yield {
      name: entry.name.split("/").at(-1) ?? entry.name,
      size: entry.size,
      read: async () => Buffer.concat(await Array.fromAsync(entry.open())),
    };
}

// In one order everywhere: of two pictures of a person it is always the same that comes first.
async function* listed(path: string): AsyncIterable<ImageFile> {
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  for (const name of files.map((file) => file.name).toSorted()) {
    const file = join(path, name);
    yield { name, size: (await stat(file)).size, read: () => readFile(file) };
  }
}
