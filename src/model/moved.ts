/** What has become of a proposal that one space goes on as another: a person decides, unless the situation is gone before. */
export const MOVE_STATUSES = ["open", "accepted", "refused", "withdrawn"] as const;
export type MoveStatus = (typeof MOVE_STATUSES)[number];

/** A space that goes on under another key. */
export interface Move {
  readonly old_key: string;
  readonly new_key: string;
}

/** Why two spaces may be one. */
export interface MoveEvidence {
  /** How like their names are, from 0 to 1, whatever their accents, case and years. */
  readonly name_likeness: number;
  /** They stand in the same category. */
  readonly same_place: boolean;
  /** The part of the students of the old space that the new one wants, from 0 to 1. */
  readonly student_share: number;
}

/** A move that is proposed, with what speaks for it. */
export interface ProposedMove extends Move, MoveEvidence {}

/** A space that comes or goes. */
export interface ComingOrGoing {
  readonly key: string;
  /** Name of what is taught there, without its code. */
  readonly name: string;
  readonly category: string;
}

/** A vanished and a new space that want some of the same students, as a part of those of the vanished one. */
export interface SharedStudents extends Move {
  readonly share: number;
}

/** What a plan would archive because the code vanished, and what it makes. */
export interface Turnover {
  readonly vanished: readonly ComingOrGoing[];
  readonly made: readonly ComingOrGoing[];
  readonly shared: readonly SharedStudents[];
  /** Pairs that a person has refused: never proposed again. */
  readonly refused: readonly Move[];
}
