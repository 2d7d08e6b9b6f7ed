import type { Queries } from "../../infra/store/store.ts";

/** One line of who did or looked at what. */
export interface AuditEntry {
  readonly at: Date;
  /** What the operator is called; null where nobody was known. */
  readonly who: string | null;
  /** Network address, or what stands for the terminal. */
  readonly address: string;
  readonly operation: string;
  /** Whom or what it was about: a person's code, a space, a run, an operator; null where it was about nothing in particular. */
  readonly subject: string | null;
  readonly outcome: "done" | "refused" | "failed";
}

/** What is kept of a text that came from outside: addresses may carry anything. */
const LONGEST = 200;

/** Adds lines to the audit, in the order given. */
export async function recordAudit(store: Queries, entries: readonly AuditEntry[]): Promise<void> {
  await store.query(
    `insert into access.audit (at, who, address, operation, subject, outcome)
     select at, who, address, operation, left(subject, ${LONGEST}), outcome
       from json_to_recordset($1) e (at timestamptz, who text, address text, operation text, subject text, outcome text)`,
    [JSON.stringify(entries.map(storable))],
  );
}

/** PostgreSQL keeps neither zero bytes nor halves of characters: whoever asks must not keep the audit from being written. */
function storable(entry: AuditEntry): AuditEntry {
  return { ...entry, subject: entry.subject?.toWellFormed().replaceAll("\0", "\uFFFD") ?? null };
}
