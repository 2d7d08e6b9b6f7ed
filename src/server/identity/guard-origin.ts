import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Settings } from "../../infra/config/index.ts";
import { OperatorError } from "../../model/errors.ts";
import { isOwnHost, ownOrigin } from "./own-origins.ts";

const SAFE_METHODS = ["GET", "HEAD", "OPTIONS"];

/** What machines ask that know us by number only; there is nothing to steal there. */
const FOR_MACHINES = ["/healthz", "/readyz"];

/** Refuses calls to another host's name before anything is looked up. */
export function guardHost(app: FastifyInstance, settings: Settings): void {
  app.addHook("onRequest", async (request) => {
    // A page whose name points here has nobody's token.
    const isProgram = request.headers.authorization !== undefined;
    if (isProgram || FOR_MACHINES.includes(request.url) || isOwnHost(request.host, settings)) return;
    throw new OperatorError(`"${request.host.slice(0, 100)}" is not the name of this server.`, {
      code: "host-refused",
      facts: { host: request.host.slice(0, 100) },
      next: "Use the address that was announced; server.public_address in the configuration sets it.",
    });
  });
}

/** Refuses what another site's page makes a signed-in browser send; comes after callers are identified. */
export function guardOrigin(app: FastifyInstance, settings: Settings): void {
  app.addHook("onRequest", async (request) => {
    if (isOwnCall(request, settings)) return;
    throw new OperatorError("This call comes from another site's page.", {
      code: "origin-refused",
      next: "Do it on Passerelle's own pages; programs send a token instead of a cookie.",
    });
  });
}

function isOwnCall(request: FastifyRequest, settings: Settings): boolean {
  if (SAFE_METHODS.includes(request.method)) return true;
  // No browser adds a token by itself.
  if (request.identity?.caller.kind === "token") return true;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (site !== undefined && site !== "same-origin") return false;
  if (origin !== undefined) return origin === ownOrigin(request, settings);
  // Browsers say where a call comes from; what says nothing is a program, and has no business with a browser's session.
  return site !== undefined || request.identity === null;
}
