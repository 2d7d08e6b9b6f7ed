import type { ReactNode } from "react";
import type { FlowPart } from "../../parts/charts/flow-layout.ts";
import { Table } from "../../parts/table.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The figures of the flow, folded below it. */
export function FlowTable({ parts }: { readonly parts: readonly FlowPart[] }): ReactNode {
  const { web, say, number } = useSpeech();
  const names = useNames();
  return (
    <details className="fold">
      <summary>{say(web.common.asTable)}</summary>
      <Table
        caption={say(web.overview.flowTitle)}
        rows={parts}
        keyOf={({ outcome, reason }) => outcome + reason}
        columns={[
          { label: say(web.common.reason), show: ({ reason }) => names.outcomeOrReason(reason) },
          { label: say(web.common.outcome), show: ({ outcome }) => names.outcome(outcome) },
          { label: say(web.common.number), show: ({ count }) => number(count), isNumber: true },
        ]}
      />
    </details>
  );
}
