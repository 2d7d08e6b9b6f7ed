import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { PastChoice } from "../../parts/past/past-choice.tsx";
import { PastNotice } from "../../parts/past/past-notice.tsx";
import { usePast } from "../../parts/past/use-past.ts";
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

/** One space: its settings and whose they are, who is in it and how, its groups, its history, what one may do by hand; today or on a day of the past. */
export function SpaceScreen(): ReactNode {
  const { course = "" } = useParams({ strict: false });
  const asked = useAnswer("readSpace", { path: { course }, query: usePast() });
  const space = asked.data;
  return (
    <Screen
      title={space === undefined ? course : nameOf(space)}
      lead={space !== undefined && <SpaceWay space={space} />}
      actions={
        <>
          <PastChoice />
          {space?.as_of_run === null && <SpaceActs space={space} />}
        </>
      }
    >
      <PastNotice run={space?.as_of_run ?? null} />
      <Answered from={asked}>{(found) => <SpaceParts space={found} />}</Answered>
    </Screen>
  );
}

function nameOf({ settings, course_key }: Space): string {
  const name = settings.find(({ field }) => field === "full_name")?.value;
  return typeof name === "string" ? name : course_key;
}

function SpaceParts({ space }: { readonly space: Space }): ReactNode {
  const { web, say, number } = useSpeech();
  const people = space.participants.reduce((sum, { count }) => sum + count, 0);
  const tabs = [
    { name: "summary", label: say(web.spaces.summary) },
    { name: "participants", label: `${say(web.spaces.participants)} (${number(people)})` },
    { name: "groups", label: `${say(web.spaces.groups)} (${number(space.groups)})` },
    { name: "history", label: say(web.spaces.history) },
  ];
  const tab = useTab(tabs);
  return (
    <>
      <Tabs label={say(web.spaces.tabs)} tabs={tabs} />
      {tab === "summary" && <SpaceSummary space={space} />}
      {tab === "participants" && <ParticipantList space={space} />}
      {tab === "groups" && <SpaceGroups space={space} />}
      {tab === "history" && <SpaceHistory course={space.course_key} />}
    </>
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
