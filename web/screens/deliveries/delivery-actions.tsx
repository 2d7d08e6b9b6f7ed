import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Button } from "../../parts/button.tsx";
import { useAct } from "../../api/use-act.ts";
import { useWork } from "../../parts/job/use-work.ts";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import { useSession } from "../../session/session.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

/** What can be done with a delivery, the careful first. */
export function DeliveryActions({ delivery }: { readonly delivery: string }): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const path = { delivery };
  const lint = useWork("lintDelivery");
  const read = useWork("importDelivery");
  const sync = useWork("synchroniseDelivery");
  return (
    <>
      <ProblemNotice error={lint.error ?? read.error ?? sync.error} />
      <RemoveButton delivery={delivery} />
      <Button kind="other" isWaiting={lint.isBeginning} onClick={() => lint.begin({ path })}>
        {say(web.deliveries.lint)}
      </Button>
      <Button kind="other" isWaiting={read.isBeginning} onClick={() => read.begin({ path })}>
        {say(web.deliveries.importIt)}
      </Button>
      {can("apply-plans") && (
        <>
          <Button
            kind="other"
            isWaiting={sync.isBeginning}
            onClick={() => sync.begin({ path, body: { apply: false } })}
          >
            {say(web.deliveries.syncPlan)}
          </Button>
          <Button isWaiting={sync.isBeginning} onClick={() => sync.begin({ path, body: { apply: true } })}>
            {say(web.deliveries.sync)}
          </Button>
        </>
      )}
    </>
  );
}

function RemoveButton({ delivery }: { readonly delivery: string }): ReactNode {
  const { web, say } = useSpeech();
  const navigate = useNavigate();
  const remove = useAct("removeDelivery");
  return (
    <Button
      kind="quiet"
      isWaiting={remove.isPending}
      onClick={() => remove.mutate({ path: { delivery } }, { onSuccess: () => void navigate({ to: "/deliveries" }) })}
    >
      {say(web.deliveries.remove)}
    </Button>
  );
}
