import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Settings } from "../../infra/config/index.ts";
import { ownOrigin } from "./own-origins.ts";

/** A cookie of ours: who is signed in, and who is on the way to the university's sign-on and back. */
export type CookieName = "session" | "journey";

/** What a browser holds of ours; undefined when nothing. */
export function readCookie(request: FastifyRequest, name: CookieName, settings: Settings): string | undefined {
  return request.cookies[fullName(name, isSecure(request, settings))];
}

/** Gives the browser a secret that no script reads and no other site's form sends; it goes when the browser is closed. */
export function setCookie(
  reply: FastifyReply,
  { name, value, settings }: { readonly name: CookieName; readonly value: string; readonly settings: Settings },
): void {
  const secure = isSecure(reply.request, settings);
  reply.setCookie(fullName(name, secure), value, attributes(secure));
}

/** Takes a cookie back. */
export function clearCookie(reply: FastifyReply, name: CookieName, settings: Settings): void {
  const secure = isSecure(reply.request, settings);
  reply.clearCookie(fullName(name, secure), attributes(secure));
}

/** With `__Host-` browsers hold us to all of it, and no neighbour below the same domain can set one for us. */
function fullName(name: CookieName, secure: boolean): string {
  return `${secure ? "__Host-" : ""}passerelle-${name}`;
}

function attributes(secure: boolean): CookieSerializeOptions {
  return { path: "/", httpOnly: true, sameSite: "lax", secure };
}

/** Whether this browser reaches us over TLS, itself or as a trusted proxy says. */
function isSecure(request: FastifyRequest, settings: Settings): boolean {
  return ownOrigin(request, settings).startsWith("https:");
}
