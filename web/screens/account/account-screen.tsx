import type { ReactNode } from "react";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SessionTable } from "../../parts/session-table.tsx";
import { Table } from "../../parts/table.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { PasswordCard } from "./password-card.tsx";

/** One's own rights, sessions and password. */
export function AccountScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { account } = useSession();
  return (
    <Screen title={say(web.access.accountTitle)} lead={say(web.access.accountLead)}>
      <div className="cards">
        <Rights />
        <div className="stack">
          <Sessions />
          {account.session?.protocol === "password" && <PasswordCard />}
        </div>
      </div>
    </Screen>
  );
}

function Rights(): ReactNode {
  const { web, words, say } = useSpeech();
  const { account } = useSession();
  return (
    <section className="card">
      <h2>{say(web.access.mayDo)}</h2>
      <Table
        caption={say(web.access.mayDo)}
        rows={account.capabilities}
        keyOf={({ capability }) => capability}
        columns={[
          { label: say(web.access.capabilities), show: ({ capability }) => say(words.capabilities[capability]) },
          {
            label: say(web.access.scope),
            show: ({ scope, components }) => [say(words.scopes[scope]), ...components].join(" "),
          },
        ]}
      />
    </section>
  );
}

function Sessions(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readOwnSessions", {});
  const end = useAct("endOwnSession");
  return (
    <section className="card">
      <h2>{say(web.access.sessions)}</h2>
      <ProblemNotice error={end.error} />
      <Answered from={asked}>
        {({ sessions }) => <SessionTable sessions={sessions} end={(session) => end.mutate({ path: { session } })} />}
      </Answered>
    </section>
  );
}
