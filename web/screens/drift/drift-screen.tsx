import type { ReactNode } from "react";
import { AddressJob } from "../../parts/job/address-job.tsx";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { DriftList } from "./drift-list.tsx";
import { LastLook } from "./last-look.tsx";
import { LookButton } from "./look-button.tsx";
import { WatchList } from "./watch-list.tsx";

/** What people did by hand: on things of ours, and what nothing mends by itself. */
export function DriftScreen(): ReactNode {
  const { web, say } = useSpeech();
  const tabs = [
    { name: "drift", label: say(web.drift.drift) },
    { name: "watch", label: say(web.drift.watch) },
  ];
  const tab = useTab(tabs);
  return (
    <Screen title={say(web.screens.drift)} lead={say(web.drift.lead)} actions={<LookButton />}>
      <AddressJob />
      <Tabs label={say(web.screens.drift)} tabs={tabs} />
      {tab === "drift" ? (
        <div className="stack">
          <LastLook />
          <DriftList />
        </div>
      ) : (
        <WatchList />
      )}
    </Screen>
  );
}
