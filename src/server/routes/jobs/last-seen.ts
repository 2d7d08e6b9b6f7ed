import type { FastifyRequest } from "fastify";

/** The number of the event that a reader saw last, as its browser tells when it comes back; 0 where it is new. */
export function lastSeen({ headers }: Pick<FastifyRequest, "headers">): number {
  const told = headers["last-event-id"];
  return typeof told === "string" && /^\d{1,15}$/.test(told) ? Number(told) : 0;
}
