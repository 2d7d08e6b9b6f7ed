import type { RowOf } from "../api/operation-types.ts";
import { useNames } from "../speech/use-names.ts";
import { useSpeech } from "../speech/speech-context.tsx";
import { ChangeValues } from "./change-values.tsx";
import type { Column } from "./list/column.ts";

/** What is shown of a change of the past: when, what, why, before and after, by which run and whom. */
export function useHistoryColumns(): readonly Column<RowOf<"listSpaceHistory">>[] {
  const { web, say, time } = useSpeech();
  const { kind, action, reason } = useNames();
  return [
    { name: "at", label: say(web.common.when), width: "12rem", show: ({ at }) => time(at) },
    { name: "action", label: say(web.common.action), width: "7rem", show: (row) => action(row.action) },
    { name: "kind", label: say(web.common.kind), width: "10rem", show: (row) => kind(row.kind) },
    { name: "key", label: say(web.common.key), width: "minmax(14rem, 1fr)", show: ({ key }) => key.join(" / ") },
    { name: "reason", label: say(web.common.reason), width: "minmax(11rem, 1fr)", show: (row) => reason(row.reason) },
    {
      name: "values",
      label: say(web.plan.beforeAfter),
      width: "minmax(16rem, 2fr)",
      show: ({ before, after }) => <ChangeValues before={before} after={after} />,
    },
    {
      name: "run",
      label: say(web.runs.title, { run: "" }).trim(),
      width: "6rem",
      show: ({ run }) => run,
      isNumber: true,
    },
    { name: "author", label: say(web.common.author), width: "9rem", show: ({ author }) => author },
  ];
}
