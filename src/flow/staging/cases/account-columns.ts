import type { AccountFacts } from "../../../model/facts.ts";

/** Columns of a left join with `case_account`. */
export interface AccountColumns {
  readonly username: string | null;
  readonly active: boolean | null;
  readonly has_email: boolean | null;
}

/** The account of a row that joined `case_account`; null when none did. */
export function accountOf(row: AccountColumns): AccountFacts | null {
  if (row.username === null) return null;
  return { username: row.username, active: row.active ?? false, hasEmail: row.has_email ?? false };
}
