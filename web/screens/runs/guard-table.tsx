import type { ReactNode } from "react";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Run } from "./run.ts";

/** What each guard looked at and found; those that tripped stand first. */
export function GuardTable({ guards }: Pick<Run, "guards">): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason, kind } = useNames();
  const sorted = guards.toSorted((one, other) => Number(other.tripped) - Number(one.tripped));
  return (
    <section className="card">
      <h2>{say(web.runs.guards)}</h2>
      <p className="soft">{say(web.runs.guardsLead)}</p>
      <Table
        caption={say(web.runs.guards)}
        rows={sorted}
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
            label: say(web.runs.found),
            show: ({ found, of }) => say(web.runs.guardFound, { found: shown(found), of: shown(of) }),
            isNumber: true,
          },
        ]}
      />
    </section>
  );

  function shown(value: string | number): string {
    return typeof value === "number" ? number(value) : value;
  }
}
