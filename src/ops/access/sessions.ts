import type { Queries } from "../../infra/store/store.ts";
import { newSecret, secretHash } from "../../infra/crypto/secret.ts";
import type { Clock } from "../../infra/clock.ts";
import type { Session } from "./identity.ts";

/** How long a browser stays signed in: unused, and at most. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly longestHours: number;
}

/** A session that begins: for whom, how they proved it, and from where. */
export interface NewSession {
  readonly operator: number;
  readonly protocol: Session["protocol"];
  readonly address: string;
  readonly browser: string;
  /** What an OpenID provider said of who this is, shown to it again at the end. */
  readonly idToken?: string | null;
}

/** A session that has just ended. */
export interface EndedSession extends Pick<Session, "protocol"> {
  readonly idToken: string | null;
}

/** What is kept of the name that a browser gives itself. */
const LONGEST_BROWSER = 200;

/** Begins a session and gives the secret of its cookie; the store keeps a hash of it only. */
export async function beginSession(
  { store, clock }: { readonly store: Queries; readonly clock: Clock },
  session: NewSession,
  { longestHours }: SessionLimits,
): Promise<string> {
  const secret = newSecret();
  const now = clock.now();
  await store.query(
    `insert into access.session (secret_hash, operator, protocol, started_at, seen_at, ends_at, address, browser, id_token)
     values ($1, $2, $3, $4, $4, $4::timestamptz + make_interval(hours => $5), $6, $7, $8)`,
    [
      secretHash(secret),
      session.operator,
      session.protocol,
      now,
      longestHours,
      session.address,
      session.browser.slice(0, LONGEST_BROWSER),
      session.idToken ?? null,
    ],
  );
  return secret;
}

/** Sessions of one operator, the last used first. */
export async function findSessions(store: Queries, operator: number): Promise<readonly Session[]> {
  const { rows } = await store.query<Session>(
    `select id, protocol, started_at as "startedAt", seen_at as "seenAt", ends_at as "endsAt", address, browser
       from access.session where operator = $1 order by seen_at desc, id`,
    [operator],
  );
  return rows;
}

/** Ends one session of an operator and gives what it was; undefined where it was not there. */
export async function endSession(store: Queries, operator: number, session: number): Promise<EndedSession | undefined> {
  const { rows } = await store.query<EndedSession>(
    `delete from access.session where operator = $1 and id = $2 returning protocol, id_token as "idToken"`,
    [operator, session],
  );
  return rows[0];
}

/** Ends all sessions of an operator. */
export async function endSessions(store: Queries, operator: number): Promise<void> {
  await store.query("delete from access.session where operator = $1", [operator]);
}
