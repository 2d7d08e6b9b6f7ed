/** What every error of ours carries beside its message. */
export interface ErrorFacts {
  /** Stable code, listed in the reference pages. */
  readonly code: string;
  /** What the person can do next, in one sentence. */
  readonly next?: string;
  /** Values for the sentences of this code in the person's language; see `src/contract/words`. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** Somebody can mend it: wrong input, wrong call, wrong configuration. Exit code 2, or 3 where an approval is missing. */
export class OperatorError extends Error {
  readonly code: string;
  readonly next: string | undefined;
  readonly facts: Readonly<Record<string, string>>;

  constructor(message: string, facts: ErrorFacts) {
    super(message, { cause: facts.cause });
    this.name = "OperatorError";
    this.code = facts.code;
    this.next = facts.next;
    this.facts = facts.facts ?? {};
  }
}

/** The outside world is not ready: trying again later may do. Exit code 4. */
export class TransientError extends Error {
  readonly code: string;
  readonly next: string | undefined;
  readonly facts: Readonly<Record<string, string>>;

  constructor(message: string, facts: ErrorFacts) {
    super(message, { cause: facts.cause });
    this.name = "TransientError";
    this.code = facts.code;
    this.next = facts.next;
    this.facts = facts.facts ?? {};
  }
}

/** A defect of ours: report it. Exit code 70. */
export class BugError extends Error {
  readonly code = "bug";
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(message: string, facts: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, { cause });
    this.name = "BugError";
    this.facts = facts;
  }
}
