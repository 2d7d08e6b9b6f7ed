import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance } from "fastify";
import type { OperationName } from "../../contract/api/operations.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** The operation of the API that a route answers. */
    operation?: OperationName;
  }
}

/** Operations that look at a password. */
const WITH_PASSWORD: readonly OperationName[] = ["signIn", "changeOwnPassword"];

const MOST_A_MINUTE = 20;

/**
 * Lets one network address try passwords and begin sign-ons so many times a minute; must come before the routes. What guesses one
 * name from everywhere is slowed down by the store (src/ops/access/sign-in.ts), for all servers together.
 */
export async function limitSignOn(app: FastifyInstance): Promise<void> {
  app.addHook("onRoute", (route) => {
    const operation = route.config?.operation;
    const isLimited =
      (operation !== undefined && WITH_PASSWORD.includes(operation)) || route.url.startsWith("/sign-on/");
    if (isLimited) route.config = { ...route.config, rateLimit: { max: MOST_A_MINUTE, timeWindow: 60_000 } };
  });
  await app.register(rateLimit, { global: false });
}
