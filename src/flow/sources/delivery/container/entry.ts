/** One file of a delivery, wherever it lies. */
export interface Entry {
  /** Without folders. */
  readonly name: string;
  /** When it was last written, ISO 8601 in UTC. */
  readonly modifiedAt: string;
  /** Its bytes from the beginning, each time it is called; OperatorError where they are damaged. */
  open(): AsyncIterable<Buffer>;
}

/** What holds the files of a delivery. */
export interface Container {
  readonly entries: readonly Entry[];
  close(): Promise<void>;
}
