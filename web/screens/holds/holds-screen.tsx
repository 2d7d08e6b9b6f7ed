import { type ReactNode, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Empty } from "../../parts/empty.tsx";
import { AddressJob } from "../../parts/job/address-job.tsx";
import { useSession } from "../../session/session.tsx";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ApprovalDialog } from "./approval-dialog.tsx";
import { type Approval, Approved } from "./approved.tsx";
import { type Hold, HoldCard } from "./hold-card.tsx";
import { MovedSpaces } from "./moved-spaces.tsx";
import "./holds.css";

/** Holds are few: a guard makes one of all that it holds of a kind in a component. */
const MOST = 500;

/** What waits for a person in the newest plan, and spaces of which perhaps only the code has changed. */
export function HoldsScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { canEverywhere } = useSession();
  const tabs = [
    { name: "holds", label: say(web.screens.holds) },
    ...(canEverywhere("see-plans") ? [{ name: "moved", label: say(web.moved.title) }] : []),
  ];
  const isMoved = useTab(tabs) === "moved";
  return (
    <Screen title={say(web.screens.holds)} lead={say(isMoved ? web.moved.lead : web.plan.holdsLead)}>
      {tabs.length > 1 && <Tabs label={say(web.plan.holdsTabs)} tabs={tabs} />}
      <div className="stack">
        <AddressJob />
        {isMoved ? <MovedSpaces /> : <HoldList />}
      </div>
    </Screen>
  );
}

/** Looked at, chosen, let through with a reason. */
function HoldList(): ReactNode {
  const asked = useAnswer("listHolds", { query: { limit: MOST } });
  return <Answered from={asked}>{({ rows }) => <Holds holds={rows} />}</Answered>;
}

function Holds({ holds }: { readonly holds: readonly Hold[] }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const [approved, setApproved] = useState<Approval | null>(null);
  const mayApprove = can("approve-holds");
  return (
    <>
      {approved !== null && <Approved approval={approved} />}
      {holds.length === 0 && (
        <Empty title={say(web.plan.holdsNone)}>
          <p>{say(web.plan.holdsNoneMeans)}</p>
        </Empty>
      )}
      {mayApprove && holds.length > 0 && (
        <div className="row">
          <Button disabled={chosen.length === 0} onClick={() => setOpen(true)}>
            {say(web.plan.approveChosen, { count: chosen.length, n: chosen.length })}
          </Button>
        </div>
      )}
      {holds.map((hold) => (
        <HoldCard
          key={hold.hold}
          hold={hold}
          isChosen={chosen.includes(hold.hold)}
          {...(mayApprove ? { choose: () => setChosen(toggled(chosen, hold.hold)) } : {})}
        />
      ))}
      <ApprovalDialog
        holds={holds.filter(({ hold }) => chosen.includes(hold))}
        isOpen={isOpen}
        close={() => setOpen(false)}
        done={(approval) => {
          setApproved(approval);
          setChosen([]);
        }}
      />
    </>
  );
}

function toggled(chosen: readonly string[], hold: string): readonly string[] {
  return chosen.includes(hold) ? chosen.filter((each) => each !== hold) : [...chosen, hold];
}
