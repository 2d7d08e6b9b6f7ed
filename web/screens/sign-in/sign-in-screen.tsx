import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { RefusedCall } from "../../api/refused-call.ts";
import { useAct } from "../../api/use-act.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { BridgeMark } from "../../parts/bridge-mark.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { LanguageChoice } from "../../shell/language-choice.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { OutsideWays } from "./outside-ways.tsx";
import { PasswordForm } from "./password-form.tsx";
import "./sign-in.css";

/** The way in: a password of ours, or an account of the university; afterwards back to where one wanted to go. */
export function SignInScreen(): ReactNode {
  const { web, say } = useSpeech();
  const [{ problem }] = useAddress();
  const ways = useAnswer("readSignOn", { query: problem === undefined ? {} : { problem } });
  const signIn = useAct("signIn");
  const enter = useEnter();
  useEffect(() => {
    document.title = `${say(web.signIn.title)} · Passerelle`;
  });
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <div className="sign-in-brand">
          <BridgeMark size={34} />
          Passerelle
        </div>
        <p className="soft">{say(web.signIn.lead)}</p>
        <h1>{say(web.signIn.title)}</h1>
        <ProblemNotice error={signIn.error ?? ways.error ?? cameBackWith(ways.data)} />
        {(ways.data?.password ?? true) && (
          <PasswordForm isWaiting={signIn.isPending} submit={(body) => signIn.mutate({ body }, { onSuccess: enter })} />
        )}
        <OutsideWays ways={ways.data?.outside ?? []} />
        <LanguageChoice />
      </div>
    </main>
  );
}

/** Goes on to where one wanted to go; an address of somebody else's is not followed. */
function useEnter(): () => void {
  const [{ to = "/" }] = useAddress();
  const kept = useQueryClient();
  const navigate = useNavigate();
  return () => {
    kept.removeQueries();
    void navigate({ href: /^\/(?!\/)/.test(to) ? to : "/", replace: true });
  };
}

/** Why the university's sign-on has brought somebody back without signing them in. */
function cameBackWith(ways: AnswerOf<"readSignOn"> | undefined): RefusedCall | null {
  const problem = ways?.problem ?? null;
  return problem === null ? null : new RefusedCall({ ...problem, status: 0, detail: null });
}
