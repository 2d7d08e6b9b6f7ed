import type { ReactNode } from "react";
import type { WhyAnswer } from "../../../src/contract/documents/why-document.ts";
import { knownTime } from "../../../src/contract/lines/known-time.ts";
import { Mending } from "../../parts/chain/mending.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What of a person's enrolments the platform has not taken yet, since when, and who mends it; nothing where it has taken all. */
export function OwnTaking({ taking }: Pick<WhyAnswer, "taking">): ReactNode {
  const { words, say, time } = useSpeech();
  const { value } = useNames();
  const texts = words.screens.taking;
  if (taking === null || taking.waiting.length === 0) return null;
  return (
    <Notice tone="warning">
      {taking.waiting.map(({ course, role, awaits, since }) => (
        <p key={[course, role, awaits].join(" ")}>
          {awaits === "enrolment"
            ? say(words.screens.common.pair, {
                name: `${course}, ${value(role)}`,
                value: say(texts.pathToEnrol, { since: knownTime(since, time) }),
              })
            : say(texts.leaving, { course, role: value(role), since: knownTime(since, time) })}
        </p>
      ))}
      <p>
        {say(texts.looked, { time: time(taking.looked_at) })} {say(texts.next)}
      </p>
      <Mending link={{ who: taking.who, visible_after: null }} next={null} />
    </Notice>
  );
}
