import type { Store, Transaction } from "../../../../infra/store/store.ts";
import type { Batch } from "../../port.ts";
import type { NumberedKind } from "../tables.ts";
import type { ReadKind } from "./readings.ts";

/** Reads what stands on a Moodle: by its database, or by its web services alone. */
export interface Reader {
  /** Looks at it as of now; the database is then seen as of one moment. */
  look<T>(work: (sight: Sight) => Promise<T>): Promise<T>;
  /** Reads what a refresh has to read in portions: gives each to `keep`, and reads the next one once that is kept. */
  readDue(store: Store, keep: (portion: Portion) => Promise<void>): Promise<void>;
  /** The numbers that Moodle has given to things; those that it does not have are left out. */
  numbersOf(kind: NumberedKind, identities: readonly Identity[]): Promise<readonly Numbered[]>;
  /** What groupings are described as, by their numbers: a call that alters one has to say it. */
  descriptionsOf(groupings: readonly number[]): Promise<readonly Description[]>;
  /** Numbers of roles by their short names. */
  roles(): Promise<ReadonlyMap<string, number>>;
  /** Whether new accounts may have an e-mail address that another one has, as far as can be known beforehand. */
  sharesEmails(): Promise<boolean>;
}

/** One look at a Moodle. */
export interface Sight {
  /**
   * Copies what stands there of a kind into `readTable`: what a batch is about at least, or, where there is none, as much as is due.
   * Gives what of the picture these rows are all of; null: everything.
   */
  copy(tx: Transaction, kind: ReadKind, about: Batch | null): Promise<Extent | null>;
}

/** What a refresh keeps in one transaction. */
export interface Portion {
  readonly kinds: readonly ReadKind[];
  readonly sight: Sight;
  /** Once its kinds are in the picture: writes down what was read when, and forgets what was in hand of it. */
  readonly conclude: (tx: Transaction) => Promise<void>;
}

/** A part of the picture of a kind: an SQL condition on `t`, and the value of its `$1`. */
export interface Extent {
  readonly where: string;
  readonly value: readonly (string | number)[];
}

/** What identifies things in Moodle: a text, and the number of the space for those that stand in one. */
export interface Identity {
  readonly text: string;
  readonly course: number | null;
}

/** A thing with Moodle's number. */
export interface Numbered extends Identity {
  readonly id: number;
}

/** What a grouping is described as, and the number of Moodle's for how that is written. */
export interface Description {
  readonly id: number;
  readonly description: string | null;
  readonly descriptionformat: number;
}
