import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { JobProgress } from "../../parts/job/job-progress.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useAddress } from "../../shell/use-address.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import { RehearsalForm } from "./rehearsal-form.tsx";
import { RehearsalResult } from "./rehearsal-result.tsx";
import "./rehearsal.css";

/** Another policy tried on the real data; the answer is at an address that can be sent. */
export function RehearsalScreen(): ReactNode {
  const { web, say } = useSpeech();
  const [{ job = "" }] = useAddress();
  const settings = useAnswer("readSettings", {});
  return (
    <Screen title={say(web.screens.rehearsal)} lead={say(web.rehearsal.lead)}>
      <div className="stack">
        {job !== "" && <Rehearsed key={job} job={job} />}
        <Answered from={settings} lines={12}>
          {({ configuration }) => (
            <RehearsalForm settings={configuration.filter(({ path }) => path.startsWith("policy."))} />
          )}
        </Answered>
      </div>
    </Screen>
  );
}

function Rehearsed({ job }: { readonly job: string }): ReactNode {
  const told = useAnswer("readJob", { path: { job } });
  const isDone = told.data?.status === "done";
  const result = useAnswer("readRehearsal", { path: { job } }, { isWanted: isDone });
  return (
    <>
      <JobProgress job={job} />
      {isDone && <Answered from={result}>{(rehearsal) => <RehearsalResult rehearsal={rehearsal} />}</Answered>}
    </>
  );
}
