import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { ChangeValues } from "../../parts/change-values.tsx";
import { Empty } from "../../parts/empty.tsx";
import { List } from "../../parts/list/list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** Changes that a run could not make, with what was there instead. */
export function FailureList({ run }: { readonly run: number }): ReactNode {
  const { web, say } = useSpeech();
  const { kind, action } = useNames();
  return (
    <List
      label={say(web.runs.failures)}
      from="listFailures"
      request={{ path: { run } }}
      shape={LIST_SHAPES.failures}
      empty={<Empty title={say(web.runs.noFailure)} />}
      columns={[
        { name: "key", label: say(web.common.key), width: "minmax(9.5rem, 1fr)", show: ({ key }) => key.join(" / ") },
        { name: "kind", label: say(web.common.kind), width: "9rem", show: (row) => kind(row.kind) },
        { name: "action", label: say(web.common.action), width: "6rem", show: (row) => action(row.action) },
        {
          name: "code",
          label: say(web.common.status),
          width: "9.5rem",
          show: ({ code }) => <Tag tone="broken">{say(web.failureCodes[code])}</Tag>,
        },
        {
          name: "found",
          label: say(web.runs.found),
          width: "minmax(11rem, 2fr)",
          show: ({ after, found }) => <ChangeValues before={after} after={found} />,
        },
      ]}
    />
  );
}
