import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useWork } from "../../parts/job/use-work.ts";
import { Notice } from "../../parts/notice.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What was let through, of which plan. */
export type Approval = AnswerOf<"approveHolds">;

/** What was let through just now, and the way to have it done. */
export function Approved({ approval: { plan_run: run, approved: count } }: { readonly approval: Approval }): ReactNode {
  const { web, say, number } = useSpeech();
  const { can } = useSession();
  const apply = useWork("applyPlan");
  return (
    <Notice tone="ok" isLate>
      <p>{say(web.plan.approved, { count: number(count), n: count })}</p>
      <ProblemNotice error={apply.error} />
      {can("apply-plans") && (
        <Button isWaiting={apply.isBeginning} onClick={() => apply.begin({ path: { run }, body: { replan: true } })}>
          {say(web.plan.applyNow)}
        </Button>
      )}
    </Notice>
  );
}
