import type { Clock } from "../../infra/clock.ts";
import type { Queries } from "../../infra/store/store.ts";

/** One line of who did or looked at what. */
export interface AuditEntry {
  /** What the operator is called; null where nobody was known. */
  readonly who: string | null;
  /** Network address, or what stands for the terminal. */
  readonly address: string;
  readonly operation: string;
  /** Whom or what it was about: a person's code, a space, a run, an operator; null where it was about nothing in particular. */
  readonly subject: string | null;
  readonly outcome: "done" | "refused" | "failed";
}

/** What is kept of a subject: addresses may carry anything. */
const LONGEST_SUBJECT = 200;

/** Adds a line to the audit. */
export async function recordAudit(
  { store, clock }: { readonly store: Queries; readonly clock: Clock },
  { who, address, operation, subject, outcome }: AuditEntry,
): Promise<void> {
  await store.query(
    "insert into access.audit (at, who, address, operation, subject, outcome) values ($1, $2, $3, $4, $5, $6)",
    [clock.now(), who, address, operation, subject?.slice(0, LONGEST_SUBJECT) ?? null, outcome],
  );
}
