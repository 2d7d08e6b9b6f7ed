import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { AddressJob } from "../../parts/job/address-job.tsx";
import { RUN_TONES } from "../../parts/run-tones.ts";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { FailureList } from "./failure-list.tsx";
import { GuardTable } from "./guard-table.tsx";
import { ProblemList } from "./problem-list.tsx";
import { RunSummary } from "./run-summary.tsx";
import { UndoButton } from "./undo-button.tsx";
import type { Run } from "./run.ts";

/** One run: what it read, decided and changed, what its guards saw, what went wrong, how long it took. */
export function RunScreen(): ReactNode {
  const { run = "" } = useParams({ strict: false });
  const asked = useAnswer("readRun", { path: { run: Number(run) } });
  return <Answered from={asked}>{(found) => <OneRun run={found} />}</Answered>;
}

function OneRun({ run }: { readonly run: Run }): ReactNode {
  const { web, words, say, time } = useSpeech();
  const { runKinds, runStatuses } = words.screens;
  const tabs = [
    { name: "summary", label: say(web.runs.summary) },
    { name: "guards", label: `${say(web.runs.guards)} (${run.guards.length})` },
    { name: "problems", label: say(web.runs.problems) },
    { name: "failures", label: say(web.runs.failures) },
  ];
  const tab = useTab(tabs);
  const lead = say(web.runs.by, { kind: say(runKinds[run.kind]), author: run.author, time: time(run.started_at) });
  return (
    <Screen
      title={say(web.runs.title, { run: String(run.run) })}
      lead={
        <>
          {lead} <Tag tone={RUN_TONES[run.status]}>{say(runStatuses[run.status])}</Tag>
        </>
      }
      actions={<RunActions run={run} />}
    >
      <AddressJob />
      <Tabs label={say(web.runs.tabs)} tabs={tabs} />
      {tab === "summary" && <RunSummary run={run} />}
      {tab === "guards" && <GuardTable guards={run.guards} />}
      {tab === "problems" && <ProblemList run={run.run} />}
      {tab === "failures" && <FailureList run={run.run} />}
    </Screen>
  );
}

function RunActions({ run }: { readonly run: Run }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <>
      {run.plan !== null && <Link to={`/plan/${run.plan.run}`}>{say(web.runs.plan)}</Link>}
      {run.run > 1 && <Link to={`/runs/${run.run - 1}/compared-with/${run.run}`}>{say(web.runs.compare)}</Link>}
      <UndoButton run={run.run} />
    </>
  );
}
