import type { FastifyReply } from "fastify";
import { beginSession, endSession, type Identity, identityOfSession, type Session } from "../../ops/access/index.ts";
import { BugError } from "../../model/errors.ts";
import { sessionLimits } from "../identity/session-limits.ts";
import { setCookie } from "../identity/session-cookie.ts";
import type { Grounds } from "../identity/grounds.ts";

/** Somebody who has just proved who they are. */
export interface Arrival {
  readonly operator: number;
  readonly protocol: Session["protocol"];
  /** What an OpenID provider said of them; null from anywhere else. */
  readonly idToken: string | null;
}

/** Signs a browser in: a new secret each time, so that one planted before is worth nothing, and the session before it ends. */
export async function startSession(
  { installation, clock }: Grounds,
  reply: FastifyReply,
  { operator, protocol, idToken }: Arrival,
): Promise<Identity> {
  const { store, settings } = installation;
  const { request } = reply;
  const before = request.identity;
  if (before !== null && before.session !== null) await endSession(store, before.caller.operator, before.session.id);
  const limits = sessionLimits(settings);
  const browser = request.headers["user-agent"] ?? "";
  const secret = await beginSession(
    { store, clock },
    { operator, protocol, address: request.ip, browser, idToken },
    limits,
  );
  const identity = await identityOfSession({ store, clock }, secret, limits);
  if (identity === undefined) throw new BugError("a session that has just begun is not there", { operator });
  setCookie(reply, { name: "session", value: secret, settings });
  request.identity = identity;
  request.caller = identity.caller;
  return identity;
}
