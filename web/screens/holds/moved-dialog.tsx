import type { ReactNode } from "react";
import { useAct } from "../../api/use-act.ts";
import { ReasonDialog } from "../../parts/dialog/reason-dialog.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { MovedDecision } from "./moved.ts";

interface MovedDialogProps {
  readonly decision: MovedDecision;
  readonly close: () => void;
  readonly done: () => void;
}

/** Says what will follow, and asks why. */
export function MovedDialog({ decision, close, done }: MovedDialogProps): ReactNode {
  const { web, say } = useSpeech();
  const decide = useAct("decideMoved");
  const { status, old_key, new_key } = decision;
  const isAccepted = status === "accepted";
  const facts = { old: old_key, new: new_key };
  return (
    <ReasonDialog
      title={say(isAccepted ? web.moved.acceptTitle : web.moved.refuseTitle, facts)}
      isOpen
      close={close}
      submitLabel={say(isAccepted ? web.moved.accept : web.moved.refuse)}
      isWaiting={decide.isPending}
      error={decide.error}
      submit={(because) =>
        decide.mutate(
          { body: { ...decision, because } },
          {
            onSuccess: () => {
              done();
              close();
            },
          },
        )
      }
    >
      <p>{say(isAccepted ? web.moved.acceptMeans : web.moved.refuseMeans, facts)}</p>
      {isAccepted && <p className="soft">{say(web.moved.acceptUnless, facts)}</p>}
    </ReasonDialog>
  );
}
