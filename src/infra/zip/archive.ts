/** One file of an archive. */
export interface ArchiveEntry {
  /** Path in the archive with `/`, without the top folder that all files share. */
  readonly name: string;
  /** Bytes once unpacked: true, or reading it fails. */
  readonly size: number;
  readonly modifiedAt: Date;
  /** Unpacks it, as often as asked; throws `OperatorError` when it is damaged or larger than it says. */
  open(): AsyncIterable<Buffer>;
}

/** An open zip whose list of files was checked. */
export interface Archive {
  /** In the order of the archive, without folders. */
  readonly entries: readonly ArchiveEntry[];
  /** What an operating system left there and nobody wants, such as `__MACOSX/`. */
  readonly ignored: readonly string[];
  /** Lets go of the file; what is being unpacked may still end. */
  close(): void;
}

/** What an archive may hold. */
export interface ArchiveLimits {
  readonly entries: number;
  /** Bytes of all files together once unpacked. */
  readonly bytes: number;
  /** How many times larger than packed a file of more than one MiB may be; deflate reaches 1032, tables seldom 50. */
  readonly ratio: number;
}

/** Room for the pictures of a large university, and for its largest tables. */
export const ARCHIVE_LIMITS: ArchiveLimits = { entries: 200_000, bytes: 16 * 1024 ** 3, ratio: 250 };
