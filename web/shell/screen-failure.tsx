import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Notice } from "../parts/notice.tsx";
import { useSpeech } from "../speech/speech-context.tsx";

/** A screen that failed: a defect of ours, said as one, with a way to open the screen anew. */
export function ScreenFailure({ error, reset }: ErrorComponentProps): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Notice tone="broken" isLate>
      <p>
        <strong>{say(web.states.defect)}</strong>
      </p>
      <p className="code">{error instanceof Error ? error.message : ""}</p>
      <p>
        <button type="button" className="plain-button" onClick={reset}>
          {say(web.states.again)}
        </button>
      </p>
    </Notice>
  );
}
