import type { Journey } from "../../ops/access/index.ts";

/** A sign-on on its way: its secret goes to the service and comes back, the rest stays here. */
export interface Trip {
  readonly secret: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Where the service sends the browser back to, always given: nobody ends on a page that knows no destination. */
  readonly returnAddress: string;
}

/** Whom the service vouches for. */
export interface Vouched {
  readonly username: string;
  /** Its own words on that, which it wants to see when they sign out; null where it wants none. */
  readonly idToken: string | null;
}

/** The end of a session that began by this way. */
export interface Farewell extends Pick<Vouched, "idToken"> {
  /** Where the service sends the browser back to. */
  readonly returnAddress: string;
}

/**
 * A way in by the university's sign-on. Its methods throw OperatorError `sign-on-refused` when the service, or what pretends to come
 * from it, proves nobody, and TransientError `sign-on-unreachable`.
 */
export interface Way {
  readonly protocol: Journey["protocol"];
  /** Where the browser goes to begin. */
  begin(trip: Trip): Promise<URL>;
  /** The secret in the address by which a browser came back; null when there is none. */
  secretOf(returned: URL): string | null;
  finish(trip: Trip, returned: URL): Promise<Vouched>;
  /** Where the browser goes to end its session at the service, too; null where the service has no such place. */
  end(farewell: Farewell): Promise<URL | null>;
}
