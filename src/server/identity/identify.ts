import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Caller } from "../../model/caller.ts";
import { type Identity, identityOfSession, identityOfToken } from "../../ops/access/index.ts";
import { SharedLooks } from "../shared-looks.ts";
import type { Grounds } from "./grounds.ts";
import { readCookie } from "./session-cookie.ts";
import { sessionLimits } from "./session-limits.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, with their session; null: nobody has signed in. */
    identity: Identity | null;
    /** The same without the session: what rights are looked up for. */
    caller: Caller | null;
  }
}

/** Finds out who asks before any route is reached: a program by its token, a browser by its cookie. */
export function identifyCallers(app: FastifyInstance, service: Grounds): void {
  app.decorateRequest("identity", null);
  app.decorateRequest("caller", null);
  const looks: Looks = new SharedLooks();
  app.addHook("onRequest", async (request) => {
    if (isForAll(request.url)) return;
    request.identity = (await identityOf(request, service, looks)) ?? null;
    request.caller = request.identity?.caller ?? null;
  });
}

/** What anybody may read: it is told without a look at the store, also when that is away. */
function isForAll(url: string): boolean {
  return url.startsWith("/assets/") || url === "/healthz" || url === "/readyz";
}

/** Looks for identities by secret, for all who come with it at once: a page of ours asks several things together. */
type Looks = SharedLooks<Identity | undefined>;

async function identityOf(request: FastifyRequest, service: Grounds, looks: Looks): Promise<Identity | undefined> {
  const { store, settings } = service.installation;
  const place = { store, clock: service.clock };
  const { authorization } = request.headers;
  // Whoever sends a token means it: a cookie beside it counts for nothing.
  if (authorization !== undefined) {
    const token = /^Bearer (?<token>[\w-]{1,200})$/i.exec(authorization)?.groups?.["token"];
    return token === undefined ? undefined : looks.get(`token ${token}`, () => identityOfToken(place, token));
  }
  const secret = readCookie(request, "session", settings);
  if (secret === undefined) return undefined;
  return looks.get(`session ${secret}`, () => identityOfSession(place, secret, sessionLimits(settings)));
}
