import type { FastifyRequest } from "fastify";
import { OperatorError } from "../../../model/errors.ts";
import type { Identity } from "../../../ops/access/index.ts";

/** Somebody signed in with a browser. */
export interface SignedIn {
  readonly caller: Identity["caller"];
  /** The session that asks. */
  readonly session: number;
}

/** Who is signed in with the browser that asks. OperatorError `session-needed` for a program: what is a person's own is not its. */
export function sessionOf({ identity }: FastifyRequest): SignedIn {
  if (identity !== null && identity.session !== null) return { caller: identity.caller, session: identity.session.id };
  throw new OperatorError("This is for people who have signed in, not for tokens.", {
    code: "session-needed",
    next: "Sign in with a browser.",
  });
}
