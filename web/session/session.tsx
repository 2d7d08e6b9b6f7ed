import { createContext, useContext } from "react";
import type { Capability } from "../../src/model/access.ts";
import { BugError } from "../../src/model/errors.ts";
import type { AnswerOf } from "../api/operation-types.ts";

/** Who is signed in, and what they may do. */
export interface Session {
  readonly account: AnswerOf<"readAccount">;
  readonly can: (capability: Capability) => boolean;
  /** Whether they may do it anywhere, and not only for some components, spaces or themselves. */
  readonly canEverywhere: (capability: Capability) => boolean;
}

/** The session of the screens below. */
export const SessionContext = createContext<Session | null>(null);

/** Who is signed in. BugError outside of the screens behind the sign-on. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new BugError("a screen asks who is there outside of the sign-on", {});
  return session;
}
