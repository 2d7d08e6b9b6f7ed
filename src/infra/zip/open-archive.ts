import { open } from "node:fs/promises";
import { basename } from "node:path";

import type { Entry, ZipFile } from "yauzl";
import { fromBufferPromise, getFileNameLowLevel, openPromise } from "yauzl";

import type { Archive, ArchiveLimits } from "./archive.ts";
import { ARCHIVE_LIMITS } from "./archive.ts";
import { archiveError, fromReadingError } from "./archive-error.ts";
import type { DeclaredEntry } from "./check-entries.ts";
import { checkEntries, checkEntryCount } from "./check-entries.ts";
import { commonTopFolder, isLitter } from "./entry-names.ts";
import { unpack } from "./unpack.ts";

/** What the caller may say of an archive. */
export interface ArchiveOptions {
  /** How to call it in messages; default its file name. */
  readonly name?: string;
  readonly limits?: Partial<ArchiveLimits>;
}

// Names are decoded and checked here: the library's own check speaks in its own errors.
const READING = { autoClose: false, decodeStrings: false } as const;

/**
 * Opens a zip, from its path or its bytes, and checks the list of its files before any is unpacked. Throws `OperatorError` with a
 * code `archive-…` when it is no zip, cut, damaged, encrypted or hostile; errors of the file system pass as they are.
 */
export async function openArchive(source: string | Buffer, options: ArchiveOptions = {}): Promise<Archive> {
  const name = options.name ?? (typeof source === "string" ? basename(source) : "archive");
  const limits = { ...ARCHIVE_LIMITS, ...options.limits };
  const zip = await openZip(source, name);
  try {
    return await listed(zip, name, limits);
  } catch (error) {
    zip.close();
    throw fromReadingError(error, name);
  }
}

async function openZip(source: string | Buffer, name: string): Promise<ZipFile> {
  try {
    return await (typeof source === "string" ? openPromise(source, READING) : fromBufferPromise(source, READING));
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("End of central directory")) {
      throw fromReadingError(error, name);
    }
    throw (await beginsAsZip(source))
      ? archiveError("archive-truncated", { archive: name, what: "its end is missing", cause: error })
      : archiveError("archive-not-zip", { archive: name, what: "it is not a zip file", cause: error });
  }
}

async function listed(zip: ZipFile, name: string, limits: ArchiveLimits): Promise<Archive> {
  checkEntryCount(name, zip.entryCount, limits);
  const all = await declaredEntries(zip);
  checkEntries(name, all, limits);
  const files = all.filter(({ path }) => !path.endsWith("/"));
  const wanted = files.filter(({ path }) => !isLitter(path));
  const top = commonTopFolder(wanted.map(({ path }) => path)).length;
  return {
    entries: wanted.map(({ path, size, entry }) => ({
      name: path.slice(top),
      size,
      modifiedAt: writtenAt(entry),
      open: () => unpack(zip, entry, name),
    })),
    ignored: files.filter(({ path }) => isLitter(path)).map(({ path }) => path),
    close: () => zip.close(),
  };
}

interface ListedEntry extends DeclaredEntry {
  readonly entry: Entry;
}

async function declaredEntries(zip: ZipFile): Promise<readonly ListedEntry[]> {
  const entries: ListedEntry[] = [];
  for await (const entry of zip.eachEntry()) entries.push({ ...declared(entry), entry });
  return entries;
}

function declared(entry: Entry): DeclaredEntry {
  return {
    path: getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true),
    size: entry.uncompressedSize,
    packedSize: entry.compressedSize,
    encrypted: entry.isEncrypted(),
    // The upper half holds the mode a Unix file had; its first digit says that it is a link.
    link: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    method: entry.compressionMethod,
  };
}

// An archive can hold any number where its date stands.
function writtenAt(entry: Entry): Date {
  const date = entry.getLastModDate();
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
}

async function beginsAsZip(source: string | Buffer): Promise<boolean> {
  const start = typeof source === "string" ? await firstBytes(source) : source.subarray(0, 4);
  return start.toString("latin1") === "PK\x03\x04";
}

async function firstBytes(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
  return buffer.subarray(0, bytesRead);
}
