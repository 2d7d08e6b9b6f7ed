import type { ReactNode } from "react";
import { Table } from "../../../parts/table.tsx";
import { Tag } from "../../../parts/tag.tsx";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Comparison } from "./comparison.ts";

type Pair = Comparison["guards"][number];

/** Whether a guard tripped in both runs or in neither: what it counted may differ, what it did does not. */
export function isSame({ left, right }: Pair): boolean {
  return (left?.tripped ?? false) === (right?.tripped ?? false);
}

interface GuardPairsProps {
  readonly guards: readonly Pair[];
  readonly runs: { readonly left: number; readonly right: number };
}

/** The guards that tripped in one of the runs only, by what they are for. */
export function GuardPairs({ guards, runs }: GuardPairsProps): ReactNode {
  const { web, say } = useSpeech();
  const { reason } = useNames();
  const reasons = [...new Set(guards.map((pair) => pair.reason))];
  return (
    <section className="card">
      <h2>{say(web.comparison.guards)}</h2>
      {reasons.map((code) => (
        <div key={code}>
          <h3>{reason(code)}</h3>
          <GuardRows label={reason(code)} guards={guards.filter((pair) => pair.reason === code)} runs={runs} />
        </div>
      ))}
    </section>
  );
}

function GuardRows({ label, guards, runs }: GuardPairsProps & { readonly label: string }): ReactNode {
  const { web, say } = useSpeech();
  const { kind } = useNames();
  return (
    <Table
      caption={label}
      rows={guards}
      keyOf={(pair) => JSON.stringify(pair)}
      columns={[
        {
          label: say(web.common.component),
          show: ({ component, step }) =>
            [component, step].filter((part) => part !== null).join(" / ") || say(web.runs.everywhere),
        },
        { label: say(web.common.kind), show: ({ kinds, table }) => table ?? kinds.map(kind).join(", ") },
        { label: say(web.common.run, { run: String(runs.left) }), show: ({ left }) => <Seen of={left} /> },
        { label: say(web.common.run, { run: String(runs.right) }), show: ({ right }) => <Seen of={right} /> },
      ]}
    />
  );
}

function Seen({ of: seen }: { readonly of: Pair["left"] }): ReactNode {
  const { web, say } = useSpeech();
  const { value } = useNames();
  if (seen === null) return <span className="soft">{say(web.comparison.unseen)}</span>;
  const { tripped, found, of } = seen;
  return (
    <>
      <Tag tone={tripped ? "held" : "ok"}>{say(tripped ? web.runs.guardTripped : web.runs.guardPassed)}</Tag>{" "}
      <span className="soft">{say(web.runs.guardFound, { found: value(found), of: value(of) })}</span>
    </>
  );
}
