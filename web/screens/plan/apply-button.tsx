import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Plan } from "./plan.ts";

/** Applies exactly this plan, after saying once more what that means. */
export function ApplyButton({ plan: { run, changes, held } }: { readonly plan: Plan }): ReactNode {
  const { web, say, number } = useSpeech();
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  const apply = useWork("applyPlan");
  if (!can("apply-plans")) return null;
  const n = changes - held;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(web.plan.apply)}</Button>
      <Dialog title={say(web.plan.applyTitle)} isOpen={isOpen} close={() => setOpen(false)}>
        <div className="stack">
          <p>{say(web.plan.applyMeans, { changes: number(n), n })}</p>
          <ProblemNotice error={apply.error} />
          <div className="row">
            <Button data-autofocus isWaiting={apply.isBeginning} onClick={begin}>
              {say(web.plan.apply)}
            </Button>
            <Button kind="other" onClick={() => setOpen(false)}>
              {say(web.common.cancel)}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );

  function begin(): void {
    apply.begin({ path: { run }, body: {} });
    setOpen(false);
  }
}
