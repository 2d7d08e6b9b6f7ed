import type { FastifyReply } from "fastify";
import { type EndedSession, endSession } from "../../ops/access/index.ts";
import { TransientError } from "../../model/errors.ts";
import type { Grounds } from "../identity/grounds.ts";
import { ownOrigin } from "../identity/own-origins.ts";
import { clearCookie } from "../identity/session-cookie.ts";
import { waysOf } from "./ways.ts";

/**
 * Ends the session of the browser that asks. Gives where it goes to sign out at the university as well, from where it comes back to
 * the page of signing in; null where it did not come from there, or there is no such place.
 */
export async function signOut({ installation }: Grounds, reply: FastifyReply): Promise<string | null> {
  const { identity } = reply.request;
  if (identity === null || identity.session === null) return null;
  const { store, settings } = installation;
  const ended = await endSession(store, identity.caller.operator, identity.session.id);
  clearCookie(reply, "session", settings);
  const returnAddress = `${ownOrigin(reply.request, settings)}/sign-in`;
  return ended === undefined ? null : addressToEnd(ended, { installation, reply, returnAddress });
}

interface Leaving extends Pick<Grounds, "installation"> {
  readonly reply: FastifyReply;
  readonly returnAddress: string;
}

async function addressToEnd(
  { protocol, idToken }: EndedSession,
  { installation, reply, returnAddress }: Leaving,
): Promise<string | null> {
  const way = waysOf(installation.settings.sign_on).find((each) => each.protocol === protocol);
  try {
    return (await way?.end({ idToken, returnAddress }))?.href ?? null;
  } catch (error) {
    if (!(error instanceof TransientError)) throw error;
    // Whoever leaves has left here, whatever the university's sign-on does.
    reply.request.log.warn({ err: error }, "the university's sign-on was not told that somebody left");
    return null;
  }
}
