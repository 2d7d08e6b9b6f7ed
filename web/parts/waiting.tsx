import type { ReactNode } from "react";
import { useSpeech } from "../speech/speech-context.tsx";
import "./states.css";

/** A place that is being filled: quiet bars, and a word for those who do not see them. */
export function Waiting({ lines = 4 }: { readonly lines?: number }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <div className="waiting" role="status">
      <span className="hidden-text">{say(web.states.waiting)}</span>
      {Array.from({ length: lines }, (_none, line) => (
        <div className="waiting-bar" key={line} />
      ))}
    </div>
  );
}
