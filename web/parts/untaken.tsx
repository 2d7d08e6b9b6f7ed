import type { ReactNode } from "react";
import type { AnswerOf } from "../api/operation-types.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Notice } from "./notice.tsx";

/** How much of what is published the platform has not taken yet, and since when; nothing where it has taken all of it. */
export function Untaken({ taking }: Pick<AnswerOf<"readRun">, "taking">): ReactNode {
  const { words, say, time } = useSpeech();
  const texts = words.screens.taking;
  if (taking === null || taking.waiting.length === 0) return null;
  return (
    <Notice tone="warning">
      {taking.waiting.map(({ awaits, count, since }) => (
        <p key={awaits}>
          {say(awaits === "enrolment" ? texts.toEnrol : texts.toSuspend, {
            count,
            since: since === null ? null : time(since),
          })}
        </p>
      ))}
      <p className="soft">{say(texts.looked, { time: time(taking.looked_at) })}</p>
    </Notice>
  );
}
