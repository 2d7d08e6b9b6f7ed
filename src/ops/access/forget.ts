import type { Clock } from "../../infra/clock.ts";
import type { Queries } from "../../infra/store/store.ts";

/** Forgets what has had its time: lines of the audit after `auditMonths`, sessions that ended, wrong passwords of yesterday. */
export async function forgetOld(
  { store, clock }: { readonly store: Queries; readonly clock: Clock },
  auditMonths: number,
): Promise<void> {
  const now = clock.now();
  await store.query("delete from access.audit where at < $1::timestamptz - make_interval(months => $2)", [
    now,
    auditMonths,
  ]);
  await store.query("delete from access.session where ends_at < $1", [now]);
  await store.query("delete from access.failed_sign_on where failed_at < $1::timestamptz - interval '1 day'", [now]);
}
