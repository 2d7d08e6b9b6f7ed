import type { ReactNode } from "react";
import { KIND_NAMES } from "../../../src/model/kinds.ts";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import { type Action, ACTIONS } from "../../../src/model/plan.ts";
import { CHANGE_REASONS, HOLD_REASONS } from "../../../src/model/reasons.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { ChangeValues } from "../../parts/change-values.tsx";
import { Empty } from "../../parts/empty.tsx";
import { choicesOf } from "../../parts/list/choices.ts";
import type { Column, Filter } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { Tag } from "../../parts/tag.tsx";
import type { Tone } from "../../parts/tone.ts";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Plan } from "./plan.ts";

/** The changes of a plan in the order of applying, each with its reason, before and after. */
export function ChangeList({ plan: { run } }: { readonly plan: Plan }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <List
      label={say(web.plan.changes)}
      from="listChanges"
      request={{ path: { run } }}
      shape={LIST_SHAPES.changes}
      columns={useColumns()}
      filters={useFilters()}
      empty={<Empty title={say(web.plan.noChanges)} />}
    />
  );
}

function useFilters(): readonly Filter[] {
  const { web, say } = useSpeech();
  const { kind, action, reason } = useNames();
  return [
    { name: "kind", label: say(web.common.kind), choices: choicesOf(KIND_NAMES, kind) },
    { name: "action", label: say(web.common.action), choices: choicesOf(ACTIONS, action) },
    { name: "reason", label: say(web.common.reason), choices: choicesOf(Object.keys(CHANGE_REASONS), reason) },
    { name: "held", label: say(web.plan.heldOnly), choices: choicesOf(Object.keys(HOLD_REASONS), reason) },
  ];
}

/** The colour of an action: giving, changing, taking away. */
const ACTION_TONES: Readonly<Record<Action, Tone>> = {
  move: "accent",
  "move-back": "accent",
  refill: "warning",
  clear: "warning",
  create: "ok",
  update: "accent",
  restore: "ok",
  suspend: "warning",
  remove: "broken",
  archive: "warning",
};

function useColumns(): readonly Column<RowOf<"listChanges">>[] {
  const { web, say } = useSpeech();
  const names = useNames();
  return [
    {
      name: "action",
      label: say(web.common.action),
      width: "6rem",
      show: ({ action }) => <Tag tone={ACTION_TONES[action]}>{names.action(action)}</Tag>,
    },
    { name: "kind", label: say(web.common.kind), width: "9rem", show: ({ kind }) => names.kind(kind) },
    {
      name: "key",
      label: say(web.common.key),
      width: "minmax(11rem, 1.3fr)",
      show: ({ key }) => <span title={key.join(" / ")}>{key.join(" / ")}</span>,
    },
    {
      name: "reason",
      label: say(web.common.reason),
      width: "minmax(8rem, 1fr)",
      show: ({ reason }) => names.reason(reason),
    },
    { name: "component", label: say(web.common.component), width: "6rem", show: ({ component }) => component ?? "" },
    { name: "step", label: say(web.plan.step), width: "7rem", show: ({ step }) => step ?? "", isExtra: true },
    {
      name: "values",
      label: say(web.plan.beforeAfter),
      width: "minmax(12rem, 2fr)",
      show: ({ before, after }) => <ChangeValues before={before} after={after} />,
    },
    {
      name: "held",
      label: say(web.plan.heldOnly),
      width: "minmax(6rem, 1fr)",
      show: ({ held }) => (held === null ? "" : <Tag tone="held">{names.reason(held)}</Tag>),
    },
  ];
}
