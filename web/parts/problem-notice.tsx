import type { ReactNode } from "react";
import { isSignedOut, RefusedCall } from "../api/refused-call.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Notice } from "./notice.tsx";

/** What went wrong with a call, and what to do next; a way to try again where that may help. */
export function ProblemNotice({
  error,
  again,
}: {
  readonly error: Error | null;
  readonly again?: () => void;
}): ReactNode {
  const { web, say } = useSpeech();
  if (error === null) return null;
  const { title, next } = error instanceof RefusedCall ? error.refusal : { title: "", next: null };
  return (
    <Notice tone="broken" isLate>
      <p>
        <strong>{title === "" ? say(web.states.outOfReach) : title}</strong>
      </p>
      <p>{next ?? say(web.states.tryAgain)}</p>
      {isSignedOut(error) && (
        <p>
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {say(web.states.signInAside)}
          </a>
        </p>
      )}
      {again !== undefined && (
        <p>
          <button type="button" className="plain-button" onClick={again}>
            {say(web.states.again)}
          </button>
        </p>
      )}
    </Notice>
  );
}
