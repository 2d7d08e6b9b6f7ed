/** A delivery that was handed over. */
export interface HandedOver {
  /** A UUID. */
  readonly delivery: string;
  /** Of the zip, or of the folder. */
  readonly name: string;
  readonly author: string;
  /** ISO 8601 in UTC. */
  readonly receivedAt: string;
  readonly bytes: number;
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
  /** Where it is one zip or CSV file: its name in the folder; null where the folder itself is the delivery. */
  readonly single: string | null;
  readonly lint: Lint | null;
  /** The last run that imported it. */
  readonly run: number | null;
}

/** What looking it over found. */
export interface Lint {
  readonly job: string;
  readonly done: boolean;
  readonly refused: boolean;
  readonly rows: number;
  /** How many problems of each code. */
  readonly problems: Readonly<Record<string, number>>;
}
