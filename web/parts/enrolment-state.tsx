import type { ReactNode } from "react";
import type { AnswerOf } from "../api/operation-types.ts";
import { useNames } from "../speech/use-names.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { Tag } from "./tag.tsx";

type Enrolment = AnswerOf<"readPerson">["enrolments"][number];

/** How an enrolment stands, and that the platform has not taken it yet where that is so. */
export function EnrolmentState({
  enrolment: { status, taken },
}: {
  readonly enrolment: Pick<Enrolment, "status" | "taken">;
}): ReactNode {
  const { words, say } = useSpeech();
  const { value } = useNames();
  return (
    <>
      {value(status)} {taken === false && <Tag tone="warning">{say(words.causes["awaits-platform"].label)}</Tag>}
    </>
  );
}
