import type { RowOf } from "../api/operation-types.ts";
import { useNames } from "../speech/use-names.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { ChangeValues } from "./change-values.tsx";
import { type Column, TIME_WIDTH } from "./list/column.ts";

/** What is shown of a change of the past: when, what, why, before and after, by which run and whom. */
export function useHistoryColumns(): readonly Column<RowOf<"listSpaceHistory">>[] {
  const { web, say, time } = useSpeech();
  const { kind, action, reason } = useNames();
  return [
    { name: "at", label: say(web.common.when), width: TIME_WIDTH, show: ({ at }) => time(at) },
    { name: "action", label: say(web.common.action), width: "6rem", show: (row) => action(row.action) },
    { name: "kind", label: say(web.common.kind), width: "9rem", show: (row) => kind(row.kind) },
    { name: "key", label: say(web.common.key), width: "minmax(9.5rem, 1fr)", show: ({ key }) => key.join(" / ") },
    { name: "reason", label: say(web.common.reason), width: "minmax(7.5rem, 1fr)", show: (row) => reason(row.reason) },
    {
      name: "values",
      label: say(web.plan.beforeAfter),
      width: "minmax(11rem, 2fr)",
      show: ({ before, after }) => <ChangeValues before={before} after={after} />,
    },
    {
      name: "run",
      label: say(web.runs.title, { run: "" }).trim(),
      width: "5.5rem",
      show: ({ run }) => run,
      isNumber: true,
    },
    { name: "author", label: say(web.common.author), width: "8rem", show: ({ author }) => author },
  ];
}
