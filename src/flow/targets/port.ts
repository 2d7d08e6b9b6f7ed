import type { Clock } from "../../infra/clock.ts";
import type { Queries, Transaction } from "../../infra/store/store.ts";
import type { Pause } from "../../model/away.ts";
import type { KindName } from "../../model/kinds.ts";
import type { PictureAge } from "../../model/picture-age.ts";
import type { ThingState } from "../../model/plan.ts";
import type { Away } from "./away.ts";

/** What a target offers to comparison and apply. */
export interface Target {
  readonly name: string;
  /** As many changes as are applied in one transaction; as many as apply thinks right where nothing is said. */
  readonly batchSize?: number;
  /** The component whose changes go ahead and are looked at before all others follow; none where this is left out. */
  readonly canary?: string | null;
  /**
   * Brings what is there into the store's relations, ready to be compared. Away where the platform cannot be read now: what was read is
   * kept, and the next refresh goes on.
   */
  refresh(look: Look): Promise<void>;
  /** A relation of the store with the columns of the kind: what is there now. */
  relation(kind: KindName): string;
  /** The same of what was there once a run had ended; right for the runs from `keptSince` on. */
  relationAt(kind: KindName, run: number): string;
  /** The first run after which it is known what was there. */
  keptSince(tx: Queries): Promise<number>;
  /**
   * Brings every thing of the batch from `before` to `after`, and gives the changes that could not be made; all others count as
   * made. The rules that each target keeps:
   *
   * - only the fields that a state holds are compared and written; a state to create holds them all;
   * - a thing that already is as `after` says counts as made, so that every batch can be repeated;
   * - a thing that is neither as `before` nor as `after` says is left alone: `changed-meanwhile`;
   * - a thing that others still name, or that people have filled, is not removed: `not-empty`; one that names what is not there is not made: `place-missing`;
   * - where only participants may be in groups, nobody else is put there: `no-participant`;
   * - what the platform itself says no to has failed as `refused`, with what it said;
   * - a change whose states hold two keys brings the thing, with all that is in it, to a key that nothing stands under;
   * - one change that cannot be made never keeps the others from being made.
   *
   * Progress is written in `tx` by the caller. What a target changes outside `tx` must be found again by looking there first: a batch
   * that ends in an error, Away among them, is begun again as a whole.
   */
  applyBatch(tx: Transaction, batch: Batch, visit: Visit): Promise<readonly Failure[]>;
  /**
   * Told between batches, when all before is committed and before the first one of a kind comes; null after the last one. What others
   * take by themselves can be taken here, for what follows builds on it. Where this is left out there is nothing to take.
   */
  catchUp?(run: number, next: KindName | null, visit: Visit): Promise<void>;
  /** What is published for a platform that takes it by itself; where this is left out, what is made stands there at once. */
  readonly published?: Published;
  /** Waits until a platform that was away takes changes again; the same error where that takes too long. None is ever away where this is left out. */
  comesBack?(away: Away, wait: Wait): Promise<void>;
  /** Whether batches of two kinds may be applied at the same time, each in a transaction of its own; never, where this is left out. */
  takesTogether?(one: KindName, other: KindName): boolean;
  /** Looks, and changes nothing: the changes whose things are not as `after` says now. */
  checkChanges(tx: Transaction, changes: Changes): Promise<readonly Deviation[]>;
  /** How old is what a target that cannot be read as a whole is known to hold; null where all of it was read at the last refresh. */
  age?(tx: Queries): Promise<PictureAge | null>;
  /** SQL of when a thing of a kind was last read, where `key` is SQL of its key as an array; null or left out: at the last refresh. */
  lastRead?(kind: KindName, key: string): string;
  /** Of these spaces, those where people have put something that no run has made. */
  usedSpaces(tx: Queries, keys: readonly string[]): Promise<readonly string[]>;
}

/** What is published for a platform that takes it by itself. */
export interface Published {
  /**
   * A relation of the store of what the platform had not taken at the last look: `course_key username role awaits run since`, where
   * `awaits` is `enrolment` or `suspension`, and `since` is when the run began that published it, or the look that found it altered.
   */
  readonly waiting: string;
  /** When it was looked last, ISO time; null: never. */
  lookedAt(tx: Queries): Promise<string | null>;
}

/** Changes of one kind. */
export interface Changes {
  readonly kind: KindName;
  /** Parenthesised SQL query of them, with the columns `seq key before after shape` of `journal.change`. */
  readonly changes: string;
}

/** Changes that are made together. */
export interface Batch extends Changes {
  /** The run that makes them. */
  readonly run: number;
  /**
   * The same of what many of them have in common: `shape before after` of `journal.shape`, states without what keys say. Others of
   * the kind may be among them.
   */
  readonly shapes: string;
  /** How many of them make a thing, alter one, take one away. */
  readonly creates: number;
  readonly updates: number;
  readonly removes: number;
  /** How many bring a thing to another key; a batch that has such changes has no others. */
  readonly rekeys: number;
}

/** What goes with a refresh. */
export interface Look {
  readonly clock: Clock;
  /** Told each time that something of what is read is kept. */
  readonly onKept?: () => void;
}

/** What goes with the making of a batch. */
export interface Visit {
  readonly clock: Clock;
  /** Told of so many more changes that have been sent; what it throws ends the batch. */
  readonly onSent: (changes: number) => void;
}

/** A run that waits for a platform. */
export interface Wait {
  readonly run: number;
  readonly clock: Clock;
  /** When it was first found away, with nothing made since. */
  readonly since: Date;
  /** Told now and then for as long as it lasts; what it throws ends the waiting. */
  readonly onPause: (pause: Pause) => void;
}

/** Why a change could not be made. */
export type FailureCode = "changed-meanwhile" | "no-participant" | "not-empty" | "place-missing" | "refused";

/** A change that could not be made. */
export interface Failure {
  readonly seq: number;
  readonly code: FailureCode;
  /** What is there instead; null when nothing is. */
  readonly found: ThingState | null;
}

/** A change whose thing is not as `after` says. */
export interface Deviation {
  readonly seq: number;
  readonly found: ThingState | null;
  /** The thing is as `before` says: the change was never made, or was taken back. */
  readonly asBefore: boolean;
}
