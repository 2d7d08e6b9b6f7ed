import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { JobProgress } from "../../parts/job/job-progress.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** One job: found again, followed, stopped. */
export function JobScreen(): ReactNode {
  const { web, say, time } = useSpeech();
  const { job = "" } = useParams({ strict: false });
  const asked = useAnswer("readJob", { path: { job } });
  return (
    <Answered from={asked}>
      {({ kind, asked_at, author }) => (
        <Screen title={say(web.jobs.title, { kind: say(web.jobKinds[kind]), time: time(asked_at), author })}>
          <JobProgress job={job} />
        </Screen>
      )}
    </Answered>
  );
}
