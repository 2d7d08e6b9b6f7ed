import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAnswer } from "../../../api/use-answer.ts";
import { Answered } from "../../../parts/answered.tsx";
import { Empty } from "../../../parts/empty.tsx";
import { Screen } from "../../../shell/screen.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Comparison } from "./comparison.ts";
import { differencesOf } from "./differences.ts";
import { DifferenceTable } from "./difference-table.tsx";
import { EqualFigures } from "./equal-figures.tsx";
import { GuardPairs, isSame } from "./guard-pairs.tsx";
import { Moves } from "./moves.tsx";
import { Sides } from "./sides.tsx";
import { useSections } from "./use-sections.ts";
import "./comparison.css";

/** Two runs side by side, the older one on the left: what differs, section by section; what is equal is folded away. */
export function ComparisonScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { run = "", other = "" } = useParams({ strict: false });
  const [older = 0, newer = 0] = [Number(run), Number(other)].toSorted((one, another) => one - another);
  const asked = useAnswer("compareRuns", { path: { run: older, other: newer } });
  return (
    <Screen
      title={say(web.runs.comparisonTitle, { left: String(older), right: String(newer) })}
      lead={say(web.comparison.lead)}
    >
      <Answered from={asked} lines={10}>
        {(comparison) => <Compared comparison={comparison} />}
      </Answered>
    </Screen>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { web, say } = useSpeech();
  const sections = useSections(comparison);
  const parted = sections.map((section) => ({ ...section, ...differencesOf(section.pairs) }));
  const moved = parted.filter((section) => section.moved.length > 0);
  const guards = comparison.guards.filter((pair) => !isSame(pair));
  const runs = { left: comparison.left.run, right: comparison.right.run };
  return (
    <div className="stack">
      <Sides comparison={comparison} sections={sections} />
      {moved.length + guards.length + comparison.moves.length === 0 && <Empty title={say(web.comparison.allEqual)} />}
      <div className="compared">
        {comparison.moves.length > 0 && <Moves moves={comparison.moves} />}
        {guards.length > 0 && <GuardPairs guards={guards} runs={runs} />}
        {moved.map((section) => (
          <DifferenceTable key={section.name} section={section} moved={section.moved} runs={runs} />
        ))}
      </div>
      <EqualFigures
        sections={parted.filter(({ equal }) => equal.length > 0)}
        guards={comparison.guards.length - guards.length}
      />
    </div>
  );
}
