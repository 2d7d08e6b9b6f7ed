import type { Caller } from "../../model/caller.ts";

/** A browser signed in, as its own person sees it; times are ISO in UTC. */
export interface Session {
  readonly id: number;
  readonly protocol: "password" | "oidc" | "cas";
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly browser: string;
}

/** Who is there: what they may do, what they are called, and the session that says so; null for a program. */
export interface Identity {
  readonly caller: Caller;
  readonly displayName: string;
  readonly session: Pick<Session, "id" | "protocol" | "endsAt"> | null;
}
