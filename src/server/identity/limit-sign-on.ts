import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { OperationName } from "../../contract/api/operations.ts";
import { networkOf } from "./network-of.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The operation of the API that a route answers. */
    operation?: OperationName;
  }
}

/** Operations that look at a password. */
const WITH_PASSWORD: readonly OperationName[] = ["signIn", "changeOwnPassword"];

/** Passwords that are looked at, a minute and network. */
const MOST_PASSWORDS = 20;

/** Sign-ons that go to the university and come back: a lecture hall behind one address begins them in the same minute. */
const MOST_JOURNEYS = 300;

const MINUTE_MS = 60_000;

/**
 * Lets one network try passwords and begin sign-ons so many times a minute; must come before the routes. What guesses one
 * name from everywhere is slowed down by the store (src/ops/access/sign-in.ts), for all servers together.
 */
export async function limitSignOn(app: FastifyInstance): Promise<void> {
  app.addHook("onRoute", (route) => {
    const operation = route.config?.operation;
    const isPassword = operation !== undefined && WITH_PASSWORD.includes(operation);
    if (!isPassword && !route.url.startsWith("/sign-on/")) return;
    const max = isPassword ? MOST_PASSWORDS : MOST_JOURNEYS;
    route.config = { ...route.config, rateLimit: { max, timeWindow: MINUTE_MS } };
  });
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => networkOf(ip) });
}
