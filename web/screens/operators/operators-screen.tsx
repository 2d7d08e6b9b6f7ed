import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { type Column, TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { NewOperatorDialog } from "./new-operator-dialog.tsx";

/** Who may come in, in which role and how far. */
export function OperatorsScreen(): ReactNode {
  const { web, say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <Screen
      title={say(web.screens.operators)}
      lead={say(web.access.operatorsLead)}
      actions={<Button onClick={() => setOpen(true)}>{say(web.access.add)}</Button>}
    >
      <List
        label={say(web.screens.operators)}
        from="listOperators"
        request={{}}
        shape={LIST_SHAPES.operators}
        columns={useColumns()}
        open={({ operator }) => `/operators/${operator}`}
        empty={<Empty icon="operators" title={say(web.access.noOperator)} />}
      />
      {isOpen && <NewOperatorDialog close={() => setOpen(false)} />}
    </Screen>
  );
}

function useColumns(): readonly Column<RowOf<"listOperators">>[] {
  const { web, words, say, time } = useSpeech();
  return [
    { name: "name", label: say(web.access.login), width: "minmax(7rem, 1fr)", show: ({ name }) => name },
    {
      name: "display_name",
      label: say(web.access.displayName),
      width: "minmax(8rem, 1.5fr)",
      show: (row) => row.display_name,
    },
    {
      name: "assignments",
      label: say(web.access.roles),
      width: "minmax(9.5rem, 2fr)",
      show: ({ assignments }) =>
        assignments.map(({ role, components }) => [say(words.roles[role].label), ...components].join(" ")).join(", "),
    },
    { name: "origin", label: say(web.access.origin), width: "12.5rem", show: ({ origin }) => say(web.access[origin]) },
    {
      name: "seen_at",
      label: say(web.access.seen),
      width: TIME_WIDTH,
      show: ({ seen_at }) => (seen_at === null ? say(web.access.never) : time(seen_at)),
    },
    {
      name: "blocked_at",
      label: say(web.common.status),
      width: "7rem",
      show: ({ blocked_at }) => (blocked_at === null ? "" : <Tag tone="broken">{say(web.access.blocked)}</Tag>),
    },
  ];
}
