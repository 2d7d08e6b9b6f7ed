import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { Empty } from "../../parts/empty.tsx";
import { TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

const TONES = { done: "ok", refused: "warning", failed: "broken" } as const;
const OUTCOMES = ["done", "refused", "failed"] as const;

/** Who did and looked at what, newest first. */
export function AuditScreen(): ReactNode {
  const { web, say, time } = useSpeech();
  return (
    <Screen title={say(web.screens.audit)} lead={say(web.access.auditLead)}>
      <List
        label={say(web.screens.audit)}
        from="listAudit"
        request={{}}
        shape={LIST_SHAPES.audit}
        empty={<Empty icon="audit" title={say(web.access.noEntry)} />}
        filters={[
          {
            name: "outcome",
            label: say(web.common.outcome),
            choices: OUTCOMES.map((value) => ({ value, label: say(web.access[value]) })),
          },
        ]}
        columns={[
          { name: "at", label: say(web.common.when), width: TIME_WIDTH, show: ({ at }) => time(at) },
          {
            name: "who",
            label: say(web.common.author),
            width: "minmax(6rem, 1fr)",
            show: ({ who }) => who ?? say(web.access.nobody),
          },
          {
            name: "operation",
            label: say(web.access.operation),
            width: "minmax(8rem, 1.2fr)",
            show: ({ operation }) => <span className="code">{operation}</span>,
          },
          {
            name: "subject",
            label: say(web.access.subject),
            width: "minmax(9.5rem, 2fr)",
            show: ({ subject }) => subject ?? "",
          },
          { name: "address", label: say(web.access.address), width: "9rem", show: ({ address }) => address },
          {
            name: "outcome",
            label: say(web.common.outcome),
            width: "7rem",
            show: ({ outcome }) => <Tag tone={TONES[outcome]}>{say(web.access[outcome])}</Tag>,
          },
        ]}
      />
    </Screen>
  );
}
