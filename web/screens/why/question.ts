/** What is asked of the chain: who, perhaps where, perhaps as of when. */
export interface Question {
  readonly person: string;
  readonly course?: string;
  /** A day, meant to its end. */
  readonly at?: string;
}
