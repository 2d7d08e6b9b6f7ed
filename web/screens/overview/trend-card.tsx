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

function Trends({ runs }: { readonly runs: readonly Trend[] }): ReactNode {
  const { web, say, number, time } = useSpeech();
  const texts = web.overview;
  return (
    <>
      <Curve title={say(texts.trendDuration)} points={pointsOf(secondsOf)} number={number} />
      <Curve title={say(texts.trendChanged)} points={pointsOf((run) => run.changed)} number={number} />
      <Curve title={say(texts.trendMissing)} points={pointsOf((run) => run.not_enrolled)} number={number} />
      <details className="fold">
        <summary>{say(web.common.asTable)}</summary>
        <Table
          caption={say(texts.trendTitle)}
          rows={runs}
          keyOf={({ run }) => String(run)}
          columns={[
            { label: say(web.common.when), show: ({ started_at }) => time(started_at) },
            { label: say(texts.trendDuration), show: (run) => number(secondsOf(run)), isNumber: true },
            { label: say(texts.trendChanged), show: ({ changed }) => shown(changed), isNumber: true },
            { label: say(texts.trendMissing), show: ({ not_enrolled }) => shown(not_enrolled), isNumber: true },
          ]}
        />
      </details>
    </>
  );

  function pointsOf(value: (run: Trend) => number | null): readonly Point[] {
    return runs.flatMap((run) => {
      const found = value(run);
      return found === null ? [] : [{ name: String(run.run), value: found }];
    });
  }

  function shown(value: number | null): string {
    return value === null ? "…" : number(value);
  }
}

function secondsOf({ durations_ms }: Trend): number {
  return Math.round(Object.values(durations_ms).reduce((sum, ms) => sum + ms, 0) / 100) / 10;
}
