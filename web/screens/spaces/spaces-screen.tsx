import type { ReactNode } from "react";
import { Tabs, useTab } from "../../parts/tabs.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { CategoryLevel } from "./category-level.tsx";
import { SpaceList } from "./space-list.tsx";
import "./spaces.css";

/** All spaces, along the tree of categories or as one list. */
export function SpacesScreen(): ReactNode {
  const { web, say } = useSpeech();
  const tabs = [
    { name: "tree", label: say(web.spaces.tree) },
    { name: "all", label: say(web.spaces.all) },
  ];
  const tab = useTab(tabs);
  return (
    <Screen title={say(web.screens.spaces)} lead={say(web.spaces.lead)}>
      <Tabs label={say(web.screens.spaces)} tabs={tabs} />
      {tab === "tree" ? <CategoryLevel /> : <SpaceList />}
    </Screen>
  );
}
