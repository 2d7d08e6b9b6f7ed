import type { ReactNode } from "react";
import { LIST_SHAPES } from "../../../src/model/lists.ts";
import type { RowOf } from "../../api/operation-types.ts";
import { Empty } from "../../parts/empty.tsx";
import { JOB_TONES } from "../../parts/job/job-progress.tsx";
import { type Column, TIME_WIDTH } from "../../parts/list/column.ts";
import { List } from "../../parts/list/list.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** All long work, newest first. */
export function JobsScreen(): ReactNode {
  const { web, say } = useSpeech();
  return (
    <Screen title={say(web.screens.jobs)} lead={say(web.jobs.lead)}>
      <List
        label={say(web.screens.jobs)}
        from="listJobs"
        request={{}}
        shape={LIST_SHAPES.jobs}
        columns={useColumns()}
        open={({ job }) => `/jobs/${job}`}
        empty={<Empty icon="jobs" title={say(web.jobs.none)} />}
        filters={[
          {
            name: "kind",
            label: say(web.common.kind),
            choices: Object.entries(web.jobKinds).map(([value, text]) => ({ value, label: say(text) })),
          },
          {
            name: "status",
            label: say(web.common.status),
            choices: Object.entries(web.jobStatuses).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
      />
    </Screen>
  );
}

function useColumns(): readonly Column<RowOf<"listJobs">>[] {
  const { web, say, time } = useSpeech();
  return [
    {
      name: "kind",
      label: say(web.common.kind),
      width: "minmax(11rem, 2fr)",
      show: ({ kind }) => say(web.jobKinds[kind]),
    },
    {
      name: "status",
      label: say(web.common.status),
      width: "7rem",
      show: ({ status }) => <Tag tone={JOB_TONES[status]}>{say(web.jobStatuses[status])}</Tag>,
    },
    { name: "author", label: say(web.common.author), width: "minmax(6rem, 1fr)", show: ({ author }) => author },
    { name: "asked_at", label: say(web.jobs.asked), width: TIME_WIDTH, show: ({ asked_at }) => time(asked_at) },
    {
      name: "ended_at",
      label: say(web.jobs.ended),
      width: "10.5rem",
      show: ({ ended_at }) => (ended_at === null ? "" : time(ended_at)),
    },
  ];
}
