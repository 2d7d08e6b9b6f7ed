import type { ReactNode } from "react";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Later } from "../../parts/later.tsx";
import { Untaken } from "../../parts/untaken.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { FlowCard } from "./flow-card.tsx";
import { Headline } from "./headline.tsx";
import { MovedLine } from "./moved-line.tsx";
import { SourcesCard } from "./sources-card.tsx";
import { Tiles } from "./tiles.tsx";
import { TrendCard } from "./trend-card.tsx";
import "./overview.css";

const EVERY_MS = 30_000;

/** What happened in the night, and what waits for somebody. */
export function OverviewScreen(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readOverview", {}, { everyMs: EVERY_MS });
  return (
    <Screen title={say(web.screens.overview)}>
      <Answered from={asked} lines={10}>
        {(overview) => (
          <div className="stack">
            <Headline overview={overview} />
            <Tiles overview={overview} />
            <MovedLine overview={overview} />
            <Untaken taking={overview.taking} />
            <Later>
              <FlowCard overview={overview} />
              <Later>
                <div className="cards">
                  <div className="stack">
                    <ChangesCard overview={overview} />
                    <TrendCard />
                  </div>
                  <SourcesCard overview={overview} />
                </div>
              </Later>
            </Later>
          </div>
        )}
      </Answered>
    </Screen>
  );
}
