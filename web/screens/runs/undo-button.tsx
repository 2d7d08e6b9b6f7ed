import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** The way back from a run: looked at first, or gone at once. */
export function UndoButton({ run }: { readonly run: number }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  const undo = useWork("undoRun");
  if (!can("undo-runs")) return null;
  return (
    <>
      <Button kind="other" onClick={() => setOpen(true)}>
        {say(web.runs.undo)}
      </Button>
      <Dialog title={say(web.runs.undoTitle, { run: String(run) })} isOpen={isOpen} close={() => setOpen(false)}>
        <div className="stack">
          <p>{say(web.runs.undoMeans)}</p>
          <ProblemNotice error={undo.error} />
          <div className="row">
            <Button kind="other" data-autofocus onClick={() => go(false)}>
              {say(web.runs.undoLook)}
            </Button>
            <Button isWaiting={undo.isBeginning} onClick={() => go(true)}>
              {say(web.runs.undoGo)}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );

  function go(apply: boolean): void {
    undo.begin({ path: { run }, body: { apply } });
    setOpen(false);
  }
}
