import type { Clock } from "../../infra/clock.ts";
import { secretHash } from "../../infra/crypto/secret.ts";
import type { Queries } from "../../infra/store/store.ts";
import type { Capability } from "../../model/access.ts";
import { ACTIVE_ACCOUNT, CALLER_COLUMNS, type CallerRow, callerOf } from "./caller-row.ts";
import type { Identity, Session } from "./identity.ts";
import type { SessionLimits } from "./sessions.ts";

/** Where identities are looked up, and what time it is. */
interface Place {
  readonly store: Queries;
  readonly clock: Clock;
}

interface SessionRow extends CallerRow {
  readonly session: number;
  readonly protocol: Session["protocol"];
  readonly endsAt: string;
  readonly isStale: boolean;
}

/** Who a session's secret belongs to, its time of last use moved on; undefined when it has ended, was unused too long, or is none. */
export async function identityOfSession(
  { store, clock }: Place,
  secret: string,
  { idleMinutes }: SessionLimits,
): Promise<Identity | undefined> {
  const now = clock.now();
  const { rows } = await store.query<SessionRow>(
    `select ${CALLER_COLUMNS}, s.id as session, s.protocol,
       least(s.ends_at, $2::timestamptz + make_interval(mins => $3)) as "endsAt",
       s.seen_at < $2::timestamptz - interval '1 minute' as "isStale"
     from access.session s join access.operator o on o.id = s.operator ${ACTIVE_ACCOUNT}
     where s.secret_hash = $1 and s.ends_at > $2 and s.seen_at > $2::timestamptz - make_interval(mins => $3)
       and o.blocked_at is null`,
    [secretHash(secret), now, idleMinutes],
    { comes: "asked-often" },
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  // By the minute: otherwise each look at a page would write.
  if (row.isStale) await store.query("update access.session set seen_at = $2 where id = $1", [row.session, now]);
  return {
    caller: await callerOf(store, row),
    displayName: row.displayName,
    session: { id: row.session, protocol: row.protocol, endsAt: row.endsAt },
  };
}

interface TokenRow extends CallerRow {
  readonly id: number;
  readonly token: string;
  readonly capabilities: readonly Capability[];
  readonly isStale: boolean;
}

/** Who a token stands for; undefined when it has ended, was revoked, its operator is blocked, or it is none. */
export async function identityOfToken({ store, clock }: Place, secret: string): Promise<Identity | undefined> {
  const now = clock.now();
  const { rows } = await store.query<TokenRow>(
    `select ${CALLER_COLUMNS}, t.id, t.name as token, t.capabilities,
       t.seen_at is null or t.seen_at < $2::timestamptz - interval '1 minute' as "isStale"
     from access.token t join access.operator o on o.id = t.operator ${ACTIVE_ACCOUNT}
     where t.secret_hash = $1 and t.ends_at > $2 and t.revoked_at is null and o.blocked_at is null`,
    [secretHash(secret), now],
    { comes: "asked-often" },
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  if (row.isStale) await store.query("update access.token set seen_at = $2 where id = $1", [row.id, now]);
  const caller = await callerOf(store, row);
  return {
    // Called by both names, and only for what it was made for.
    caller: { ...caller, kind: "token", name: `${row.name}/${row.token}`, only: row.capabilities },
    displayName: row.displayName,
    session: null,
  };
}
