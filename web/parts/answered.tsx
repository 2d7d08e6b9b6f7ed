import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemNotice } from "./problem-notice.tsx";
import { Waiting } from "./waiting.tsx";

/** A place for an answer: bars while it is on its way, the problem where there is none, else what is made of it. */
export function Answered<Answer>({
  from,
  lines,
  children,
}: {
  readonly from: UseQueryResult<Answer>;
  readonly lines?: number;
  readonly children: (answer: Answer) => ReactNode;
}): ReactNode {
  if (from.data !== undefined) return children(from.data);
  if (from.error !== null) return <ProblemNotice error={from.error} again={() => void from.refetch()} />;
  return <Waiting {...(lines === undefined ? {} : { lines })} />;
}
