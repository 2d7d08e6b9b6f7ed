import type { ReactNode } from "react";
import { ProblemNotice } from "./problem-notice.tsx";
import { Waiting } from "./waiting.tsx";

/** An answer that is on its way, has come, or was refused. */
export interface Awaited<Answer> {
  readonly data: Answer | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** A place for an answer: bars while it is on its way, the problem where there is none, else what is made of it. */
export function Answered<Answer>({
  from,
  lines,
  children,
}: {
  readonly from: Awaited<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (from.data !== undefined) return children(from.data);
  if (from.error !== null) return <ProblemNotice error={from.error} again={() => void from.refetch()} />;
  return <Waiting {...(lines === undefined ? {} : { lines })} />;
}
