import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { SpaceState } from "../../parts/space-state.tsx";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { SpaceActs } from "./acts/space-acts.tsx";
import { ParticipantList } from "./participant-list.tsx";
import { SpaceGroups } from "./space-groups.tsx";
import { SpaceHistory } from "./space-history.tsx";
import { SpaceSummary } from "./space-summary.tsx";
import "./spaces.css";
import type { Space } from "./space.ts";

/** One space: its settings and whose they are, who is in it and how, its groups, its history, what one may do by hand. */
export function SpaceScreen(): ReactNode {
  const { course = "" } = useParams({ strict: false });
  const asked = useAnswer("readSpace", { path: { course } });
  return <Answered from={asked}>{(space) => <OneSpace space={space} />}</Answered>;
}

function OneSpace({ space }: { readonly space: Space }): ReactNode {
  const { web, say, number } = useSpeech();
  const people = space.participants.reduce((sum, { count }) => sum + count, 0);
  const tabs = [
    { name: "summary", label: say(web.spaces.summary) },
    { name: "participants", label: `${say(web.spaces.participants)} (${number(people)})` },
    { name: "groups", label: `${say(web.spaces.groups)} (${number(space.groups)})` },
    { name: "history", label: say(web.spaces.history) },
  ];
  const tab = useTab(tabs);
  const name = space.settings.find(({ field }) => field === "full_name")?.value;
  return (
    <Screen
      title={typeof name === "string" ? name : space.course_key}
      lead={<SpaceWay space={space} />}
      actions={<SpaceActs space={space} />}
    >
      <Tabs label={say(web.spaces.tabs)} tabs={tabs} />
      {tab === "summary" && <SpaceSummary space={space} />}
      {tab === "participants" && <ParticipantList space={space} />}
      {tab === "groups" && <SpaceGroups space={space} />}
      {tab === "history" && <SpaceHistory course={space.course_key} />}
    </Screen>
  );
}

/** Its key, its state, and where it hangs in the tree. */
function SpaceWay({ space }: { readonly space: Space }): ReactNode {
  return (
    <>
      <span className="code">{space.course_key}</span> <SpaceState space={space} />{" "}
      {space.path.map(({ category_key, name }, index) => (
        <span key={category_key}>
          {index > 0 && " / "}
          <Link to="/spaces" search={{ category: category_key }}>
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}
