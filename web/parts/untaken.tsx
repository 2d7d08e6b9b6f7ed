import type { ReactNode } from "react";
import { untakenLines } from "../../src/contract/lines/untaken-lines.ts";
import type { AnswerOf } from "../api/operation-types.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Notice } from "./notice.tsx";

/** How much of what is published the platform has not taken yet, and since when; nothing where it has taken all of it. */
export function Untaken({ taking }: Pick<AnswerOf<"readRun">, "taking">): ReactNode {
  const untaken = untakenLines(taking, useSpeech());
  if (untaken === null) return null;
  return (
    <Notice tone="warning">
      {untaken.counts.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="soft">{untaken.looked}</p>
    </Notice>
  );
}
