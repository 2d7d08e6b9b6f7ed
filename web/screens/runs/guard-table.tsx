import type { ReactNode } from "react";
import { Notice } from "../../parts/notice.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Run } from "./run.ts";

/** What each guard looked at and found; those that passed are folded. */
export function GuardTable({ guards }: Pick<Run, "guards">): ReactNode {
  const { web, say, number } = useSpeech();
  const tripped = guards.filter((guard) => guard.tripped);
  const passed = guards.filter((guard) => !guard.tripped);
  return (
    <section className="card">
      <h2>{say(web.runs.guards)}</h2>
      <p className="soft">{say(web.runs.guardsLead)}</p>
      {tripped.length === 0 ? (
        <Notice tone="ok">
          <p>{say(web.runs.noneTripped)}</p>
        </Notice>
      ) : (
        <GuardRows guards={tripped} />
      )}
      <details className="fold">
        <summary>{say(web.runs.guardsPassed, { count: number(passed.length) })}</summary>
        <GuardRows guards={passed} />
      </details>
    </section>
  );
}

function GuardRows({ guards }: Pick<Run, "guards">): ReactNode {
  const { web, say } = useSpeech();
  const { reason, kind, value } = useNames();
  return (
    <Table
      caption={say(web.runs.guards)}
      rows={guards}
      keyOf={(guard) => JSON.stringify(guard)}
      columns={[
        { label: say(web.common.reason), show: (guard) => reason(guard.reason) },
        {
          label: say(web.common.status),
          show: ({ tripped }) => (
            <Tag tone={tripped ? "held" : "ok"}>{say(tripped ? web.runs.guardTripped : web.runs.guardPassed)}</Tag>
          ),
        },
        { label: say(web.common.kind), show: ({ kinds, table }) => table ?? kinds.map(kind).join(", ") },
        {
          label: say(web.common.component),
          show: ({ component, step }) =>
            [component, step].filter((part) => part !== null).join(" / ") || say(web.runs.everywhere),
        },
        {
          label: say(web.runs.guardSeen),
          show: ({ found, of }) => say(web.runs.guardFound, { found: value(found), of: value(of) }),
          isNumber: true,
        },
      ]}
    />
  );
}
