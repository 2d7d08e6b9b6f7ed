import type { ReactNode } from "react";
import { useAct } from "../../api/use-act.ts";
import { ReasonDialog } from "../../parts/dialog/reason-dialog.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Approval } from "./approved.tsx";
import type { Hold } from "./hold-card.tsx";

interface ApprovalProps {
  /** Those that were chosen, all of one plan. */
  readonly holds: readonly Hold[];
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly done: (approval: Approval) => void;
}

/** Lets through what was chosen, with a reason that stays in the journal. */
export function ApprovalDialog({ holds, isOpen, close, done }: ApprovalProps): ReactNode {
  const { web, say, number } = useSpeech();
  const approve = useAct("approveHolds");
  const n = holds.reduce((sum, { changes }) => sum + changes, 0);
  const run = holds[0]?.run ?? 0;
  return (
    <ReasonDialog
      title={say(web.plan.approveTitle)}
      isOpen={isOpen}
      close={close}
      submitLabel={say(web.plan.approve)}
      isWaiting={approve.isPending}
      error={approve.error}
      submit={(because) =>
        approve.mutate(
          { path: { run }, body: { holds: holds.map(({ hold }) => hold), because } },
          {
            onSuccess: (approval) => {
              done(approval);
              close();
            },
          },
        )
      }
    >
      <p>{say(web.plan.approveMeans, { count: number(n), n })}</p>
    </ReasonDialog>
  );
}
