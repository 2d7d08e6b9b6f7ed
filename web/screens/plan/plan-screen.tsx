import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { RefusedCall } from "../../api/refused-call.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { AddressJob } from "../../parts/job/address-job.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { Notice } from "../../parts/notice.tsx";
import { PictureAge } from "../../parts/picture-age.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { Tag } from "../../parts/tag.tsx";
import type { Tone } from "../../parts/tone.ts";
import { useSession } from "../../session/session.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ApplyButton } from "./apply-button.tsx";
import { ChangeGroups } from "./change-groups.tsx";
import { ChangeList } from "./change-list.tsx";
import type { Plan } from "./plan.ts";

const TONES: Readonly<Record<Plan["status"], Tone>> = {
  waiting: "accent",
  unfinished: "warning",
  applied: "ok",
  "partly-applied": "held",
  stale: "warning",
};

/** The newest plan, or the one that the address names: looked at from every side, then applied. */
export function PlanScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { run } = useParams({ strict: false });
  const newest = useAnswer("readNewestPlan", {}, { isWanted: run === undefined });
  const named = useAnswer("readPlan", { path: { run: Number(run) } }, { isWanted: run !== undefined });
  const asked = run === undefined ? newest : named;
  if (asked.error instanceof RefusedCall && asked.error.refusal.code === "plan-unknown") {
    return (
      <Screen title={say(web.screens.plan)}>
        <AddressJob />
        <Empty icon="plan" title={say(web.plan.none)}>
          <p>{say(web.plan.noneNext)}</p>
          <MakePlanButton />
        </Empty>
      </Screen>
    );
  }
  return <Answered from={asked}>{(plan) => <OnePlan plan={plan} />}</Answered>;
}

function OnePlan({ plan }: { readonly plan: Plan }): ReactNode {
  const { web, words, say, number, time } = useSpeech();
  const [n, h] = [plan.changes, plan.held];
  const figures = { changes: number(n), held: number(h), n, h, time: time(plan.extracted_at) };
  return (
    <Screen
      title={say(web.plan.title, { run: String(plan.run) })}
      lead={
        <>
          {say(web.plan.lead, figures)} <Tag tone={TONES[plan.status]}>{say(web.plan[plan.status])}</Tag>
        </>
      }
      actions={
        <>
          <MakePlanButton />
          {(plan.status === "waiting" || plan.status === "unfinished") && <ApplyButton plan={plan} />}
        </>
      }
    >
      <div className="stack">
        <AddressJob />
        {plan.status === "stale" && (
          <Notice tone="warning">
            <p>{say(web.plan.stalePlan)}</p>
            <ul>
              {plan.stale.map((reason) => (
                <li key={reason}>{say(words.changes.stale[reason])}</li>
              ))}
            </ul>
          </Notice>
        )}
        <PictureAge age={plan.picture_age} />
        {plan.changes > 0 && <ChangeGroups plan={plan} />}
        <ChangeList plan={plan} />
      </div>
    </Screen>
  );
}

function MakePlanButton(): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const make = useWork("makePlan");
  if (!can("apply-plans")) return null;
  return (
    <>
      <ProblemNotice error={make.error} />
      <Button kind="other" isWaiting={make.isBeginning} onClick={() => make.begin({ body: {} })}>
        {say(web.plan.make)}
      </Button>
    </>
  );
}
