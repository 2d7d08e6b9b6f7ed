import type { z } from "zod";
import type { sessionRow as contract } from "../contract/api/documents/access.ts";
import type { Session } from "../ops/access/index.ts";

/** A browser signed in; `current` is the session that asks, null for none of them. */
export function sessionRow(session: Session, current: number | null): z.infer<typeof contract> {
  return {
    session: session.id,
    protocol: session.protocol,
    started_at: session.startedAt,
    seen_at: session.seenAt,
    ends_at: session.endsAt,
    address: session.address,
    browser: session.browser,
    current: session.id === current,
  };
}
