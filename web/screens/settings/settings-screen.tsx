import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { useSession } from "../../session/session.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { Health } from "./health.tsx";
import { SettingTable } from "./setting-table.tsx";

/** Settings in force and where each comes from; and whether the installation is sound. */
export function SettingsScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { can } = useSession();
  const asked = useAnswer("readSettings", {});
  return (
    <Screen title={say(web.screens.settings)} lead={say(web.rehearsal.settingsLead)}>
      <div className="stack">
        {can("check-installation") && <Health />}
        <Answered from={asked} lines={12}>
          {({ configuration }) => <SettingTable settings={configuration} />}
        </Answered>
      </div>
    </Screen>
  );
}
