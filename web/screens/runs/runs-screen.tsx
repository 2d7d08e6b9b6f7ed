import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { type Column, type Filter, TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { RUN_TONES } from "../../parts/run-tones.ts";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** All runs, newest first. */
export function RunsScreen(): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Screen title={say(web.screens.runs)} lead={say(web.runs.lead)}>
      <List
        label={say(web.screens.runs)}
        from="listRuns"
        request={{}}
        shape={LIST_SHAPES.runs}
        columns={useColumns()}
        filters={useFilters()}
        open={({ run }) => `/runs/${run}`}
        empty={<Empty icon="runs" title={say(web.runs.none)} />}
      />
    </Screen>
  );
}

function useFilters(): readonly Filter[] {
  const { web, words, say } = useSpeech();
  const { runKinds, runStatuses } = words.screens;
  return [
    {
      name: "kind",
      label: say(web.common.kind),
      choices: Object.entries(runKinds).map(([value, text]) => ({ value, label: say(text) })),
    },
    {
      name: "status",
      label: say(web.common.status),
      choices: Object.entries(runStatuses).map(([value, text]) => ({ value, label: say(text) })),
    },
  ];
}

function useColumns(): readonly Column<RowOf<"listRuns">>[] {
  const { web, words, say, time, number } = useSpeech();
  const { runKinds, runStatuses } = words.screens;
  return [
    { name: "run", label: say(web.runs.title, { run: "" }).trim(), width: "6rem", show: ({ run }) => run },
    {
      name: "kind",
      label: say(web.common.kind),
      width: "minmax(9.5rem, 1.4fr)",
      show: ({ kind }) => say(runKinds[kind]),
    },
    {
      name: "status",
      label: say(web.common.status),
      width: "minmax(9rem, 1.2fr)",
      show: ({ status }) => <Tag tone={RUN_TONES[status]}>{say(runStatuses[status])}</Tag>,
    },
    { name: "author", label: say(web.common.author), width: "minmax(6rem, 1fr)", show: ({ author }) => author },
    { name: "started_at", label: say(web.runs.started), width: TIME_WIDTH, show: ({ started_at }) => time(started_at) },
    {
      name: "ended_at",
      label: say(web.runs.took),
      width: "6rem",
      isNumber: true,
      show: ({ started_at, ended_at }) =>
        ended_at === null
          ? "…"
          : say(web.runs.seconds, { seconds: number((Date.parse(ended_at) - Date.parse(started_at)) / 1000) }),
    },
  ];
}
