import type { FastifyReply } from "fastify";
import { admitOutside, endJourney } from "../../ops/access/index.ts";
import { ownOrigin } from "../identity/own-origins.ts";
import { clearCookie, readCookie } from "../identity/session-cookie.ts";
import type { Grounds } from "../identity/grounds.ts";
import { signOnRefused } from "./sign-on-errors.ts";
import { startSession } from "./start-session.ts";
import type { Trip, Way } from "./way.ts";

/** Signs in a browser that comes back from the university's sign-on, and gives where it was going. */
export async function comeBack(service: Grounds, way: Way, reply: FastifyReply): Promise<string> {
  const { installation, clock } = service;
  const { request } = reply;
  const returned = new URL(request.url, ownOrigin(request, installation.settings));
  const line = { at: clock.now(), address: request.ip, operation: `sign-on/${way.protocol}`, subject: null };
  try {
    const { trip, returnTo } = await takeTrip(service, way, { reply, returned });
    const { username, idToken } = await way.finish(trip, returned);
    const { sign_on } = installation.settings;
    const operator = await admitOutside({ store: installation.store, clock }, username, sign_on.welcomed);
    const { caller } = await startSession(service, reply, { operator, protocol: way.protocol, idToken });
    request.server.audit.add({ ...line, who: caller.name, outcome: "done" });
    return returnTo;
  } catch (error) {
    request.server.audit.add({ ...line, who: null, outcome: "refused" });
    throw error;
  }
}

/** How a browser has come back. */
interface Return {
  readonly reply: FastifyReply;
  readonly returned: URL;
}

/** The trip that this very browser began, taken once: nobody signs another one in as themselves. */
async function takeTrip(
  { installation, clock }: Grounds,
  way: Way,
  { reply, returned }: Return,
): Promise<{ readonly trip: Trip; readonly returnTo: string }> {
  const { store, settings } = installation;
  const secret = way.secretOf(returned);
  const held = readCookie(reply.request, "journey", settings);
  if (secret === null || secret !== held) throw signOnRefused("another browser began this");
  clearCookie(reply, "journey", settings);
  const journey = await endJourney({ store, clock }, secret, way.protocol);
  if (journey === undefined) throw signOnRefused("it came back before, or took too long");
  const { verifier, nonce, returnTo } = journey;
  return { trip: { secret, verifier, nonce, returnAddress: returned.origin + returned.pathname }, returnTo };
}
