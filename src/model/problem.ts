/** What is wrong with the input, where, and what to do next; told, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** File of the delivery, or the empty text when the delivery as a whole is meant. */
  readonly file: string;
  /** 1-based line in that file, where known. */
  readonly line: number | null;
  readonly column: string | null;
  /** Business key of the row, parts joined by `/`, where known. */
  readonly key: string | null;
  /** Values for the sentence and the next step, which the words files hold in French and English. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** `error` refused something; `warning` repaired or doubts; `note` tells. */
export type Severity = "error" | "warning" | "note";

/** Every problem a delivery can have, with its severity. Files, rows, then references. */
export const PROBLEMS = {
  "delivery-unreadable": "error",
  "delivery-from-the-future": "warning",
  "manifest-missing": "warning",
  "manifest-unreadable": "error",
  "manifest-name-doubled": "error",
  "manifest-format-unknown": "error",
  "file-missing": "error",
  "file-hash-wrong": "error",
  "file-count-wrong": "error",
  "file-unlisted": "warning",
  "file-unknown": "warning",
  "file-unrecognised": "error",
  "file-doubled": "error",
  "file-empty": "error",
  "file-binary": "error",
  "file-without-rows": "warning",
  "file-of-other-year": "warning",
  "delta-base-mismatch": "error",
  "year-unknown": "error",
  "header-column-missing": "error",
  "header-column-unknown": "warning",
  "header-column-doubled": "error",
  "social-security-column": "error",
  "encoding-detected": "note",
  "row-undecodable": "error",
  "letters-garbled": "warning",
  "row-quote-open": "error",
  "row-quote-stray": "error",
  "row-too-long": "error",
  "row-binary": "error",
  "row-cell-count": "error",
  "row-repeats-header": "error",
  "cell-required": "error",
  "cell-unreadable": "error",
  "cell-not-in-list": "error",
  "delta-action-unknown": "error",
  "delta-delete-unknown": "warning",
  "code-rounded": "error",
  "code-repaired": "warning",
  "key-collapsed": "note",
  "key-contradicting": "error",
  "kept-from-previous": "warning",
  "owner-conflict": "error",
  "reference-unknown": "warning",
  "exchange-programme-unknown": "warning",
  "group-in-two-spaces": "warning",
  "course-key-collision": "error",
  "carrier-cycle": "error",
} as const satisfies Readonly<Record<string, Severity>>;
export type ProblemCode = keyof typeof PROBLEMS;

/** Where a problem is; absent parts are unknown. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: string;
  readonly key?: string;
}

/** Makes a problem with the severity that its code has. */
export function problem(code: ProblemCode, place: Place, facts: Problem["facts"] = {}): Problem {
  return {
    code,
    severity: PROBLEMS[code],
    file: place.file,
    line: place.line ?? null,
    column: place.column ?? null,
    key: place.key ?? null,
    facts,
  };
}
