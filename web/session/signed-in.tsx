import { Navigate, useLocation } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import type { Capability } from "../../src/model/access.ts";
import { RefusedCall } from "../api/refused-call.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../parts/answered.tsx";
import { Shell } from "../shell/shell.tsx";
import { type Session, SessionContext } from "./session.tsx";

/** The screens of somebody who has signed in; everybody else is led to the sign-on and back here after it. */
export function SignedIn(): ReactNode {
  const asked = useAnswer("readAccount", {});
  const { href } = useLocation();
  if (asked.error instanceof RefusedCall && asked.error.refusal.status === 401) {
    return <Navigate to="/sign-in" search={{ to: href }} replace />;
  }
  return <Answered from={asked}>{(account) => <WithSession account={account} />}</Answered>;
}

function WithSession({ account }: Pick<Session, "account">): ReactNode {
  const session = useMemo(() => {
    const held = new Set(account.capabilities.map(({ capability }) => capability));
    return { account, can: (capability: Capability) => held.has(capability) };
  }, [account]);
  return (
    <SessionContext value={session}>
      <Shell />
    </SessionContext>
  );
}
