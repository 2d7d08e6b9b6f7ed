import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Looks for what people have changed by hand since. */
export function LookButton(): ReactNode {
  const { web, say } = useSpeech();
  const look = useWork("lookForDrift");
  return (
    <>
      <ProblemNotice error={look.error} />
      <Button kind="other" isWaiting={look.isBeginning} onClick={() => look.begin({})}>
        {say(web.drift.look)}
      </Button>
    </>
  );
}
