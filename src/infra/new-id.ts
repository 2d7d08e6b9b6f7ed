import { randomUUID } from "node:crypto";

/** A name that nothing else has: a random UUID. */
export function newId(): string {
  return randomUUID();
}
