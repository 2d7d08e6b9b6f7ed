import type { DeliveryTableName } from "../../model/delivery.ts";
import type { Problem } from "../../model/problem.ts";

/** What the configuration knows and a delivery may not say itself. */
export interface SourceOptions {
  /** Name of the source. */
  readonly source: string;
  /** Zone of times without one, for example `Europe/Paris`. */
  readonly timeZone: string;
  /** The year where no file tells one: that of the delivery before. */
  readonly year?: string | undefined;
}

/** What every adapter is: opens what lies at a path. Trouble is told in the delivery, not thrown. */
export type OpenSource = (path: string, options: SourceOptions) => Promise<Delivery>;

/** What a source hands over at one moment, opened: what every adapter gives. */
export type Delivery = OpenDelivery | RefusedDelivery;

/** A delivery whose files can be read. One error among all problems refuses it whole. */
export interface OpenDelivery {
  readonly kind: "open";
  /** The source that owns the facts. */
  readonly source: string;
  /** The university year it speaks of, four digits. */
  readonly year: string;
  /** When the source was read, ISO 8601 in UTC. */
  readonly extractedAt: string;
  /** The `extractedAt` that its deltas build on, where it says so. */
  readonly base: string | undefined;
  /** At most one a table; a table without one is absent: what was last known of it stays. */
  readonly files: readonly DeliveryFile[];
  /** What is wrong with the delivery and its headers, known before any row was read. */
  readonly problems: readonly Problem[];
  /** Lets go of what was opened; reading is over then. */
  close(): Promise<void>;
}

/** A delivery of which nothing can be read, and why. */
export interface RefusedDelivery {
  readonly kind: "refused";
  readonly source: string;
  readonly problems: readonly Problem[];
}

/** One file of a delivery. */
export interface DeliveryFile {
  readonly table: DeliveryTableName;
  /** As it is called in the delivery. */
  readonly name: string;
  /** `full`: what is missing is gone. `delta`: rows carry an action. */
  readonly mode: "full" | "delta";
  /** Columns of the text that `read` gives, in order: declared ones and those told of at `FileReading`. */
  readonly columns: readonly string[];
  /** Begins to read the file from its beginning. */
  read(): FileReading;
}

/**
 * A file being read. The text is what PostgreSQL's COPY takes, written by the adapter, so that a row is made into text once and
 * looked at by nobody in between. Columns beside the declared ones:
 *
 * - `line`: where the row begins in the file, from 1, different for all rows;
 * - `again`: `t` where the key may have been in an earlier row, no value where it certainly was not;
 * - `fate`: `refused`, or no value; of a refused row only the key is there, and of that what could be read;
 * - `told`: the row's problems as a JSON array, or no value; file, line and key are those of the row;
 * - `action` and `cleared` of a delta: `upsert` or `delete`, and the columns that are to hold nothing.
 */
export interface FileReading {
  /** Stretches of whole lines; to be gone through once. Rows of another year are left out. */
  readonly text: AsyncIterable<string>;
  /** How it went; to be asked when the text is at its end. */
  end(): FileEnd;
}

/** What is known of a file when it has been read. */
export interface FileEnd {
  /** All rows but the header and blank lines. */
  readonly rows: number;
  readonly otherYears: number;
  /** What is wrong with the file as a whole. */
  readonly problems: readonly Problem[];
}
