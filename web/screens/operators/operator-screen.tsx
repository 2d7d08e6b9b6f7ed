import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Notice } from "../../parts/notice.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { SessionTable } from "../../parts/session-table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ChangeOperatorDialog } from "./change-operator-dialog.tsx";

type Operator = AnswerOf<"readOperator">;

/** One operator: roles, sessions; changed, blocked and let in again, a new password, signed out everywhere. */
export function OperatorScreen(): ReactNode {
  const { operator = "" } = useParams({ strict: false });
  const asked = useAnswer("readOperator", { path: { operator: Number(operator) } });
  return <Answered from={asked}>{(found) => <OneOperator operator={found} />}</Answered>;
}

function OneOperator({ operator }: { readonly operator: Operator }): ReactNode {
  const { web, words, say } = useSpeech();
  const isBlocked = operator.blocked_at !== null;
  return (
    <Screen
      title={operator.display_name}
      lead={
        <>
          <span className="code">{operator.name}</span> · {say(web.access[operator.origin])}{" "}
          {isBlocked && <Tag tone="broken">{say(web.access.blocked)}</Tag>}
        </>
      }
      actions={<OperatorActions operator={operator} />}
    >
      <div className="cards">
        <section className="card">
          <h2>{say(web.access.roles)}</h2>
          {operator.assignments.length === 0 && <p className="soft">{say(web.access.noRole)}</p>}
          {operator.assignments.map(({ role, components }) => (
            <p key={role}>
              <strong>{say(words.roles[role].label)}</strong>{" "}
              {components.map((code) => (
                <Tag key={code}>{code}</Tag>
              ))}
              <br />
              <span className="soft">{say(words.roles[role].is)}</span>
            </p>
          ))}
        </section>
        <section className="card">
          <h2>{say(web.access.sessions)}</h2>
          <SessionTable sessions={operator.sessions} />
        </section>
      </div>
    </Screen>
  );
}

function OperatorActions({ operator: found }: { readonly operator: Operator }): ReactNode {
  const { operator, blocked_at, origin } = found;
  const { web, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const change = useAct("changeOperator");
  const reset = useAct("resetPassword");
  const end = useAct("endOperatorSessions");
  const path = { operator };
  const isBlocked = blocked_at !== null;
  return (
    <>
      <ProblemNotice error={change.error ?? reset.error ?? end.error} />
      {reset.data !== undefined && (
        <Notice tone="ok" isLate>
          <p>{say(web.access.passwordOnce, { password: reset.data.password })}</p>
        </Notice>
      )}
      <Button onClick={() => setOpen(true)}>{say(web.access.change)}</Button>
      {isOpen && <ChangeOperatorDialog operator={found} close={() => setOpen(false)} />}
      <Button kind="other" onClick={() => end.mutate({ path })}>
        {say(web.access.endSessions)}
      </Button>
      {origin === "local" && (
        <Button kind="other" onClick={() => reset.mutate({ path })}>
          {say(web.access.newPassword)}
        </Button>
      )}
      <Button kind="other" onClick={() => change.mutate({ path, body: { blocked: !isBlocked } })}>
        {say(isBlocked ? web.access.unblock : web.access.block)}
      </Button>
    </>
  );
}
