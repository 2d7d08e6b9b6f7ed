import type { Caller } from "../model/caller.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks; null: nobody has signed in. Set before any route is reached. */
    caller: Caller | null;
  }
}

export type { Caller };
