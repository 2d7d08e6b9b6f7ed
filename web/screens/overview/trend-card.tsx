import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Curve, type Point } from "../../parts/charts/curve.tsx";
import { Table } from "../../parts/table.tsx";
import { Card } from "../../parts/card.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";

type Trend = AnswerOf<"readTrends">["runs"][number];

/** Durations and counts of the last runs, as curves and as their table. */
export function TrendCard(): ReactNode {
  const { web, say } = useSpeech();
  const asked = useAnswer("readTrends", {});
  return (
    <Card title={say(web.overview.trendTitle)}>
      <Answered from={asked}>{({ runs }) => <Trends runs={runs} />}</Answered>
    </Card>
  );
}

/** One figure of every run that has it. */
interface TrendFigure {
  readonly title: string;
  readonly of: (run: Trend) => number | null;
}

function Trends({ runs }: { readonly runs: readonly Trend[] }): ReactNode {
  const { web, say, number, time } = useSpeech();
  const texts = web.overview;
  const isPart = runs.some(({ durations_ms }) => durations_ms === null);
  const figures: readonly TrendFigure[] = [
    { title: say(texts.trendDuration), of: secondsOf },
    { title: say(texts.trendChanged), of: ({ changed }) => changed },
    ...(isPart ? [{ title: say(texts.trendEnrolled), of: ({ enrolled }: Trend) => enrolled }] : []),
    { title: say(texts.trendMissing), of: ({ not_enrolled }) => not_enrolled },
  ];
  const known = figures.filter(({ of }) => runs.some((run) => of(run) !== null));
  return (
    <>
      {isPart && <p className="soft">{say(texts.trendPart)}</p>}
      {known.map(({ title, of }) => (
        <Curve key={title} title={title} points={pointsOf(runs, of)} number={number} />
      ))}
      <details className="fold">
        <summary>{say(web.common.asTable)}</summary>
        <Table
          caption={say(texts.trendTitle)}
          rows={runs}
          keyOf={({ run }) => String(run)}
          columns={[
            { label: say(web.common.when), show: ({ started_at }) => time(started_at) },
            ...known.map(({ title, of }) => ({ label: title, show: (run: Trend) => shown(of(run)), isNumber: true })),
          ]}
        />
      </details>
    </>
  );

  function shown(value: number | null): string {
    return value === null ? "…" : number(value);
  }
}

function pointsOf(runs: readonly Trend[], of: TrendFigure["of"]): readonly Point[] {
  return runs.flatMap((run) => {
    const value = of(run);
    return value === null ? [] : [{ name: String(run.run), value }];
  });
}

function secondsOf({ durations_ms }: Trend): number | null {
  if (durations_ms === null) return null;
  return Math.round(Object.values(durations_ms).reduce((sum, ms) => sum + ms, 0) / 100) / 10;
}
