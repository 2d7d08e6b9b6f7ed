/** What calls of a function came to; times in milliseconds. */
export interface CallSums {
  readonly calls: number;
  /** Rows of calls that were carried out. */
  readonly rows: number;
  /** Calls that were made again. */
  readonly retries: number;
  /** Calls that were refused; one that is wrong in one row is refused many times until the row is found. */
  readonly refusals: number;
  readonly took_ms: number;
  /** Waited after calls: before the next one, or before the same one again. */
  readonly waited_ms: number;
}

/** Counts what was sent, function by function. */
export interface Tally {
  add(does: string, more: Partial<CallSums>): void;
  sums(): readonly (CallSums & { readonly function: string })[];
}

const NONE: CallSums = { calls: 0, rows: 0, retries: 0, refusals: 0, took_ms: 0, waited_ms: 0 };

/** Begins to count. */
export function openTally(): Tally {
  const sums = new Map<string, CallSums>();
  return {
    add: (does, more) => {
      const had = sums.get(does) ?? NONE;
      sums.set(does, {
        calls: had.calls + (more.calls ?? 0),
        rows: had.rows + (more.rows ?? 0),
        retries: had.retries + (more.retries ?? 0),
        refusals: had.refusals + (more.refusals ?? 0),
        took_ms: had.took_ms + (more.took_ms ?? 0),
        waited_ms: had.waited_ms + (more.waited_ms ?? 0),
      });
    },
    sums: () => [...sums].map(([name, sum]) => ({ function: name, ...sum })),
  };
}
