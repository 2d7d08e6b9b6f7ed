import type { ReactNode } from "react";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { StudentDecisions } from "./student-decisions.tsx";
import { TeacherDecisions } from "./teacher-decisions.tsx";

/** What was decided of everybody, and why. */
export function DecisionsScreen(): ReactNode {
  const { web, say } = useSpeech();
  const tabs = [
    { name: "students", label: say(web.mending.students) },
    { name: "teachers", label: say(web.mending.teachers) },
  ];
  const tab = useTab(tabs);
  return (
    <Screen title={say(web.screens.decisions)} lead={say(web.mending.decisionsLead)}>
      <Tabs label={say(web.screens.decisions)} tabs={tabs} />
      {tab === "students" ? <StudentDecisions /> : <TeacherDecisions />}
    </Screen>
  );
}
