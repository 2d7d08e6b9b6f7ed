import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import type { Settings } from "../../infra/config/index.ts";

/** What pages may do: our own scripts from files and nothing else; no frame, no other site. No inline script, no eval. */
const POLICY = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  // Components set sizes by script, property by property, which no policy forbids.
  "style-src": ["'self'"],
  "img-src": ["'self'", "data:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

/** Puts the headers on every answer that keep browsers from being turned against us. No CORS header exists anywhere. */
export async function setSecurityHeaders(app: FastifyInstance, { server }: Settings): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
    hsts: server.public_address?.startsWith("https:") === true ? { maxAge: 31_536_000 } : false,
  });
  app.addHook("onSend", async (request, reply) => {
    reply.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    // What is about people stays in no cache, the browser's included.
    if (!request.url.startsWith("/assets/") && !reply.hasHeader("cache-control"))
      reply.header("cache-control", "no-store");
  });
}
