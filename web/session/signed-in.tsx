import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Capability } from "../../src/model/access.ts";
import { isSignedOut } from "../api/refused-call.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../parts/answered.tsx";
import { SpeechInZone } from "../speech/speech-context.tsx";
import { Shell } from "../shell/shell.tsx";
import { type Session, SessionContext } from "./session.tsx";

/** The screens of somebody who has signed in; everybody else is led to the sign-on and back here after it. */
export function SignedIn(): ReactNode {
  const asked = useAnswer("readAccount", {});
  if (asked.data === undefined && isSignedOut(asked.error)) return <ToSignOn />;
  return <Answered from={asked}>{(account) => <WithSession account={account} />}</Answered>;
}

/** Leads to the sign-on, once, from where one is now. */
function ToSignOn(): null {
  const { href } = useLocation();
  const [wanted] = useState(href);
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: "/sign-in", search: { to: wanted }, replace: true });
  }, [navigate, wanted]);
  return null;
}

function WithSession({ account }: Pick<Session, "account">): ReactNode {
  const session = useMemo(() => {
    const held = new Set(account.capabilities.map(({ capability }) => capability));
    const whole = new Set(
      account.capabilities.filter(({ scope }) => scope === "platform").map(({ capability }) => capability),
    );
    return {
      account,
      can: (capability: Capability) => held.has(capability),
      canEverywhere: (capability: Capability) => whole.has(capability),
    };
  }, [account]);
  return (
    <SessionContext value={session}>
      <SpeechInZone timeZone={account.time_zone}>
        <Shell />
      </SpeechInZone>
    </SessionContext>
  );
}
