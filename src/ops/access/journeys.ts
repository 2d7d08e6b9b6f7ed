import type { Clock } from "../../infra/clock.ts";
import { secretHash } from "../../infra/crypto/secret.ts";
import type { Queries } from "../../infra/store/store.ts";

/** A sign-on that went to the university's service: what only the browser that began it may finish. */
export interface Journey {
  readonly protocol: "oidc" | "cas";
  readonly verifier: string;
  readonly nonce: string;
  /** Address below ours where the person was going. */
  readonly returnTo: string;
}

/** Where journeys are kept, and what time it is. */
interface Place {
  readonly store: Queries;
  readonly clock: Clock;
}

const LONGEST_MINUTES = 10;

/** Keeps a journey under the secret that the browser holds, and forgets those that nobody came back from. */
export async function beginJourney({ store, clock }: Place, secret: string, journey: Journey): Promise<void> {
  const now = clock.now();
  await store.query("delete from access.journey where started_at < $1::timestamptz - make_interval(mins => $2)", [
    now,
    LONGEST_MINUTES,
  ]);
  await store.query(
    `insert into access.journey (secret_hash, protocol, verifier, nonce, return_to, started_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [secretHash(secret), journey.protocol, journey.verifier, journey.nonce, journey.returnTo, now],
  );
}

/** Takes a journey that came back: each is good once. Undefined when it was taken, took too long, or never began here. */
export async function endJourney(
  { store, clock }: Place,
  secret: string,
  protocol: Journey["protocol"],
): Promise<Journey | undefined> {
  const { rows } = await store.query<Journey>(
    `delete from access.journey where secret_hash = $1 and protocol = $2
        and started_at > $3::timestamptz - make_interval(mins => $4)
     returning protocol, verifier, nonce, return_to as "returnTo"`,
    [secretHash(secret), protocol, clock.now(), LONGEST_MINUTES],
  );
  return rows[0];
}
