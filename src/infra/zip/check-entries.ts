import type { ArchiveLimits } from "./archive.ts";
import { archiveError } from "./archive-error.ts";
import { escapes, firstDuplicate } from "./entry-names.ts";

/** What an archive says of one file. */
export interface DeclaredEntry {
  readonly path: string;
  readonly size: number;
  readonly packedSize: number;
  readonly encrypted: boolean;
  /** Whether it is a link to another file. */
  readonly link: boolean;
  /** How it is packed: 0 stored, 8 deflated. */
  readonly method: number;
}

/** Throws `OperatorError` when a file of the archive is hostile or cannot be read by us. */
export function checkEntries(archive: string, entries: readonly DeclaredEntry[], limits: ArchiveLimits): void {
  for (const entry of entries) checkEntry(archive, entry, limits);
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (bytes > limits.bytes) {
    throw archiveError("archive-bomb", {
      archive,
      what: `unpacked it takes ${bytes} bytes, more than ${limits.bytes}`,
    });
  }
  const twice = firstDuplicate(entries.map((entry) => entry.path));
  if (twice !== undefined) throw archiveError("archive-duplicate-name", { archive, what: `it holds "${twice}" twice` });
}

/** Throws `OperatorError` when an archive lists more files than the limit; to be called before they are read. */
export function checkEntryCount(archive: string, count: number, limits: ArchiveLimits): void {
  if (count <= limits.entries) return;
  throw archiveError("archive-bomb", { archive, what: `it holds ${count} files, more than ${limits.entries}` });
}

function checkEntry(archive: string, entry: DeclaredEntry, limits: ArchiveLimits): void {
  const { path, size, packedSize } = entry;
  if (escapes(path)) throw archiveError("archive-path-escape", { archive, what: `"${path}" leads out of its folder` });
  if (entry.link) throw archiveError("archive-path-escape", { archive, what: `"${path}" is a link to another file` });
  if (entry.encrypted) throw archiveError("archive-encrypted", { archive, what: `"${path}" is encrypted` });
  if (entry.method !== 0 && entry.method !== 8) {
    throw archiveError("archive-unsupported", { archive, what: `"${path}" is packed by method ${entry.method}` });
  }
  if (size > 1024 ** 2 && size > packedSize * limits.ratio) {
    throw archiveError("archive-bomb", {
      archive,
      what: `"${path}" is more than ${limits.ratio} times larger than packed`,
    });
  }
}
