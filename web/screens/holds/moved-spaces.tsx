import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { useWork } from "../../parts/job/use-work.ts";
import { Notice } from "../../parts/notice.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { MovedCard } from "./moved-card.tsx";
import { MovedDialog } from "./moved-dialog.tsx";
import type { Moved, MovedDecision } from "./moved.ts";

/** Spaces of which perhaps only the code has changed: what speaks for it, and what somebody decides. */
export function MovedSpaces(): ReactNode {
  const asked = useAnswer("readMoved", {});
  return <Answered from={asked}>{({ moved }) => <Proposals moved={moved} />}</Answered>;
}

function Proposals({ moved }: { readonly moved: readonly Moved[] }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [deciding, setDeciding] = useState<MovedDecision | null>(null);
  const [decided, setDecided] = useState<MovedDecision["status"] | null>(null);
  const open = moved.filter(({ status }) => status === "open");
  const settled = moved.filter(({ status }) => status !== "open");
  const decide = can("approve-holds") ? { decide: setDeciding } : {};
  return (
    <>
      {decided !== null && <Decided status={decided} />}
      {open.length === 0 && (
        <Empty title={say(web.moved.none)}>
          <p>{say(web.moved.noneMeans)}</p>
        </Empty>
      )}
      {open.map((each) => (
        <MovedCard key={keyOf(each)} moved={each} {...decide} />
      ))}
      {settled.length > 0 && <h2>{say(web.moved.settled)}</h2>}
      {settled.map((each) => (
        <MovedCard key={keyOf(each)} moved={each} {...decide} />
      ))}
      {deciding !== null && (
        <MovedDialog decision={deciding} close={() => setDeciding(null)} done={() => setDecided(deciding.status)} />
      )}
    </>
  );
}

/** What was decided just now, and the way to the plan that follows it. */
function Decided({ status }: Pick<MovedDecision, "status">): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const make = useWork("makePlan");
  return (
    <Notice tone="ok" isLate>
      <p>{say(status === "accepted" ? web.moved.accepted : web.moved.refused)}</p>
      <ProblemNotice error={make.error} />
      {can("apply-plans") && (
        <Button isWaiting={make.isBeginning} onClick={() => make.begin({ body: {} })}>
          {say(web.plan.make)}
        </Button>
      )}
    </Notice>
  );
}

function keyOf({ old_key, new_key, run }: Moved): string {
  return `${old_key} ${new_key} ${String(run)}`;
}
