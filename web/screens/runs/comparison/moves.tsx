import type { ReactNode } from "react";
import { Icon } from "../../../parts/icon.tsx";
import { Table } from "../../../parts/table.tsx";
import { useNames } from "../../../speech/use-names.ts";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Comparison } from "./comparison.ts";

/** The decisions that became others between the two runs, the most first. */
export function Moves({ moves }: Pick<Comparison, "moves">): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason } = useNames();
  return (
    <section className="card">
      <h2>{say(web.runs.moves)}</h2>
      <Table
        caption={say(web.runs.moves)}
        rows={moves}
        keyOf={({ from, to }) => `${from ?? ""} ${to ?? ""}`}
        columns={[
          { label: say(web.runs.movedFrom), show: ({ from }) => shown(from) },
          { label: say(web.comparison.becomes), show: () => <Icon name="next" size={14} /> },
          {
            label: say(web.runs.movedTo),
            show: ({ from, to }) =>
              from === to ? <span className="soft">{say(web.comparison.sameReason)}</span> : shown(to),
          },
          { label: say(web.common.number), show: ({ count }) => number(count), isNumber: true },
        ]}
      />
    </section>
  );

  function shown(code: string | null): ReactNode {
    return code === null ? <span className="soft">{say(web.runs.nothingBefore)}</span> : reason(code);
  }
}
