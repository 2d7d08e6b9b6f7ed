import type { ReactNode } from "react";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SessionTable } from "../../parts/session-table.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { PasswordCard } from "./password-card.tsx";
import { Rights } from "./rights.tsx";
import "./account.css";

/** One's own rights, sessions and password. */
export function AccountScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { account } = useSession();
  return (
    <Screen title={say(web.access.accountTitle)} lead={say(web.access.accountLead)}>
      <div className="account">
        <Sessions />
        <Rights />
        {account.session?.protocol === "password" && <PasswordCard />}
      </div>
    </Screen>
  );
}

function Sessions(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readOwnSessions", {});
  const end = useAct("endOwnSession");
  return (
    <section className="card wide">
      <h2>{say(web.access.sessions)}</h2>
      <ProblemNotice error={end.error} />
      <Answered from={asked}>
        {({ sessions }) => <SessionTable sessions={sessions} end={(session) => end.mutate({ path: { session } })} />}
      </Answered>
    </section>
  );
}
