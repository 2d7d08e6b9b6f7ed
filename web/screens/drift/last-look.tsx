import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { PictureAge } from "../../parts/picture-age.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** When that was last looked for, and how old was what was known of the platform then. */
export function LastLook(): ReactNode {
  const { web, say, time } = useSpeech();
  const { data: look } = useAnswer("readDriftLook", {});
  if (look === undefined || look.looked_at === null) return null;
  return (
    <>
      <p className="soft">{say(web.drift.looked, { time: time(look.looked_at) })}</p>
      <PictureAge age={look.picture_age} />
    </>
  );
}
