import type { Way } from "./way.ts";

/** Where a browser begins to sign in by a way; below it `/return` is where it comes back. */
export function addressOfWay(protocol: Way["protocol"]): string {
  return `/sign-on/${protocol}`;
}
