import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { Tag } from "../../parts/tag.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What looking a delivery over has found, in a word. */
export function LintState({
  delivery: { lint },
}: {
  readonly delivery: Pick<AnswerOf<"readDelivery">, "lint">;
}): ReactNode {
  const { web, say, number } = useSpeech();
  if (lint === null || !lint.done) return <Tag>{say(web.deliveries.neverLinted)}</Tag>;
  if (lint.refused) return <Tag tone="broken">{say(web.deliveries.refused)}</Tag>;
  const n = Object.values(lint.problems).reduce((sum, count) => sum + count, 0);
  if (n === 0) return <Tag tone="ok">{say(web.deliveries.clean)}</Tag>;
  return <Tag tone="warning">{say(web.deliveries.withProblems, { count: number(n), n })}</Tag>;
}
