import type { ReactNode } from "react";
import { NEXT_DEEDS } from "../../../src/model/drift.ts";
import { KIND_NAMES } from "../../../src/model/kinds.ts";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { choicesOf } from "../../parts/list/choices.ts";
import type { Column } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What was changed by hand on things of ours, and what the next run does about it. */
export function DriftList(): ReactNode {
  const { web, words, say } = useSpeech();
  const { kind } = useNames();
  const deeds = choicesOf(NEXT_DEEDS, (deed) => say(words.nextDeeds[deed]));
  return (
    <List
      label={say(web.drift.drift)}
      from="listDrift"
      request={{}}
      shape={LIST_SHAPES.drift}
      columns={useColumns()}
      filters={[
        { name: "kind", label: say(web.common.kind), choices: choicesOf(KIND_NAMES, kind) },
        { name: "next", label: say(web.drift.next), choices: deeds },
      ]}
      empty={<Empty title={say(web.drift.none)} />}
    />
  );
}

function useColumns(): readonly Column<RowOf<"listDrift">>[] {
  const { web, words, say, time } = useSpeech();
  const names = useNames();
  const { kind } = names;
  const none = say(web.common.none);
  return [
    {
      name: "key",
      label: say(web.common.key),
      width: "minmax(9.5rem, 1.5fr)",
      show: ({ key }) => key.replaceAll("/", " / "),
    },
    { name: "kind", label: say(web.common.kind), width: "9rem", show: (row) => kind(row.kind) },
    {
      name: "field",
      label: say(web.drift.field),
      width: "8rem",
      show: ({ field }) => (field === "exists" ? say(web.drift.exists) : names.field(field)),
    },
    {
      name: "ours",
      label: say(web.drift.ours),
      width: "minmax(7rem, 1fr)",
      show: ({ ours }) => <del>{ours ?? none}</del>,
    },
    { name: "found", label: say(web.drift.found), width: "minmax(7rem, 1fr)", show: ({ found }) => found ?? none },
    {
      name: "next",
      label: say(web.drift.next),
      width: "minmax(9.5rem, 1.2fr)",
      show: ({ next }) => say(words.nextDeeds[next]),
    },
    {
      name: "read_at",
      label: say(web.drift.readAt),
      width: "9.5rem",
      show: ({ read_at }) => (read_at === null ? "" : time(read_at)),
      isExtra: true,
    },
  ];
}
