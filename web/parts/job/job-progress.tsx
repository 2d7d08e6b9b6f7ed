import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../button.tsx";
import type { JobDocument } from "../../../src/contract/api/documents/job.ts";
import { useAct } from "../../api/use-act.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Notice } from "../notice.tsx";
import { ProblemNotice } from "../problem-notice.tsx";
import { Tag } from "../tag.tsx";
import type { Tone } from "../tone.ts";
import { hasEnded, useJob } from "./use-job.ts";
import "./job.css";

/** How the states of a job are coloured. */
export const JOB_TONES: Readonly<Record<JobDocument["status"], Tone>> = {
  waiting: "plain",
  running: "accent",
  stopping: "warning",
  done: "ok",
  failed: "broken",
  stopped: "warning",
};

/** Long work as it goes on: how far it is, a way to stop it, and what it became. It goes on when this screen is left. */
export function JobProgress({ job }: { readonly job: string }): ReactNode {
  const { web, say } = useSpeech();
  const stop = useAct("stopJob");
  const told = useJob(job);
  if (told === undefined) return null;
  return (
    <section className="job card" aria-label={say(web.jobs.work)}>
      <div className="spread">
        <p className="row">
          <strong>{say(web.jobKinds[told.kind])}</strong>
          <Tag tone={JOB_TONES[told.status]}>{say(web.jobStatuses[told.status])}</Tag>
        </p>
        {!hasEnded(told) && (
          <Button kind="other" isWaiting={stop.isPending} onClick={() => stop.mutate({ path: { job } })}>
            {say(web.jobs.stop)}
          </Button>
        )}
        {told.run !== null && <Link to={`/runs/${told.run}`}>{say(web.common.run, { run: String(told.run) })}</Link>}
      </div>
      {!hasEnded(told) && <Bar job={told} />}
      <ProblemNotice error={stop.error} />
      {told.status === "stopped" && <p className="soft">{say(web.jobs.stoppedMeans)}</p>}
      {told.error !== null && (
        <Notice tone="broken" isLate>
          <p>{told.error.message}</p>
          {told.error.next !== null && <p>{told.error.next}</p>}
        </Notice>
      )}
    </section>
  );
}

function Bar({ job: { progress } }: { readonly job: JobDocument }): ReactNode {
  const { web, words, say, number, time } = useSpeech();
  const { stage, done, total, pause } = progress ?? { stage: null, done: 0, total: null, pause: null };
  const label = stage === null ? say(web.jobs.waits) : say(words.screens.progress[stage]);
  return (
    <div>
      <p className="job-line">
        <span>{label}</span>
        <span className="soft">{total === null ? number(done) : `${number(done)} / ${number(total)}`}</span>
      </p>
      <progress aria-label={label} {...(total === null ? {} : { value: done, max: Math.max(1, total) })} />
      {pause !== null && (
        <Notice tone="warning" isLate>
          <p>{say(words.screens.pauses[pause.reason], { since: time(pause.since), until: time(pause.until) })}</p>
        </Notice>
      )}
      <p className="soft">{say(web.jobs.leave)}</p>
    </div>
  );
}
