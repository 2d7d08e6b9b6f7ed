import type { ReactNode } from "react";
import { PROBLEMS } from "../../../src/model/problem.ts";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list/list.tsx";
import { useProblemColumns, useSeverityFilter } from "../../parts/problem-columns.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What was wrong with the delivery that a run read, by file and line. */
export function ProblemList({ run }: { readonly run: number }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <List
      label={say(web.runs.problems)}
      from="listProblems"
      request={{ path: { run } }}
      shape={LIST_SHAPES.problems}
      columns={useProblemColumns()}
      filters={[
        useSeverityFilter(),
        {
          name: "code",
          label: say(web.common.code),
          choices: Object.keys(PROBLEMS).map((value) => ({ value, label: value })),
        },
      ]}
      empty={<Empty title={say(web.runs.noProblem)} />}
    />
  );
}
