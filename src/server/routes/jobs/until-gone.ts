import type { FastifyRequest } from "fastify";

/** Aborted when whoever asked has gone. */
export function untilGone({ raw }: FastifyRequest): AbortSignal {
  const gone = new AbortController();
  raw.socket.once("close", () => gone.abort());
  return gone.signal;
}
