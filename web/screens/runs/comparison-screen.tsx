import { Link, useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AnswerOf } from "../../api/operation-types.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { Answered } from "../../parts/answered.tsx";
import { Table } from "../../parts/table.tsx";
import { Screen } from "../../shell/screen.tsx";
import { useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";

type Comparison = AnswerOf<"compareRuns">;

/** Two runs side by side: what was delivered, decided, changed; and the decisions that became others. */
export function ComparisonScreen(): ReactNode {
  const { web, say } = useSpeech();
  const { run = "", other = "" } = useParams({ strict: false });
  const asked = useAnswer("compareRuns", { path: { run: Number(run), other: Number(other) } });
  return (
    <Screen
      title={say(web.runs.comparisonTitle, { left: run, right: other })}
      actions={[run, other].map((each) => (
        <Link key={each} to={`/runs/${each}`}>
          {say(web.common.run, { run: each })}
        </Link>
      ))}
    >
      <Answered from={asked}>
        {(comparison) => (
          <div className="cards">
            <Moves comparison={comparison} />
            <Pairs comparison={comparison} />
          </div>
        )}
      </Answered>
    </Screen>
  );
}

function Moves({ comparison: { moves } }: { readonly comparison: Comparison }): ReactNode {
  const { web, say, number } = useSpeech();
  const { reason } = useNames();
  return (
    <section className="card wide">
      <h2>{say(web.runs.moves)}</h2>
      {moves.length === 0 ? (
        <p className="soft">{say(web.runs.noMove)}</p>
      ) : (
        <Table
          caption={say(web.runs.moves)}
          rows={moves}
          keyOf={({ from, to }) => `${from ?? ""} ${to ?? ""}`}
          columns={[
            { label: say(web.runs.movedFrom), show: ({ from }) => shown(from) },
            { label: say(web.runs.movedTo), show: ({ to }) => shown(to) },
            { label: say(web.common.number), show: ({ count }) => number(count), isNumber: true },
          ]}
        />
      )}
    </section>
  );

  function shown(code: string | null): string {
    return code === null ? say(web.runs.nothingBefore) : reason(code);
  }
}

interface Pair {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

function Pairs({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const { web, say } = useSpeech();
  const { reason, kind } = useNames();
  const deeds: Readonly<Record<string, string>> = web.runs;
  const sections: readonly { readonly title: string; readonly pairs: readonly Pair[] }[] = [
    {
      title: say(web.runs.decisions),
      pairs: comparison.reasons.map((row) => ({ ...row, name: reason(row.reason) })),
    },
    {
      title: say(web.runs.counts),
      pairs: comparison.changes.map((row) => ({
        ...row,
        name: `${kind(row.kind)} : ${say(deeds[row.action] ?? row.action)}`,
      })),
    },
    { title: say(web.runs.problems), pairs: comparison.problems.map((row) => ({ ...row, name: row.code })) },
    { title: say(web.runs.rows), pairs: comparison.files.map((row) => ({ ...row, name: row.table })) },
  ];
  return sections
    .filter(({ pairs }) => pairs.length > 0)
    .map(({ title, pairs }) => <PairTable key={title} title={title} pairs={pairs} comparison={comparison} />);
}

interface PairsOf {
  readonly title: string;
  readonly pairs: readonly Pair[];
  readonly comparison: Comparison;
}

/** What differs, the most first; what is equal in both is folded. */
function PairTable({ title, pairs, comparison }: PairsOf): ReactNode {
  const { web, say } = useSpeech();
  const moved = pairs.filter((pair) => movedBy(pair) > 0).toSorted((one, other) => movedBy(other) - movedBy(one));
  const equal = pairs.filter((pair) => movedBy(pair) === 0);
  return (
    <section className="card">
      <h2>{title}</h2>
      {moved.length > 0 && <PairRows title={title} pairs={moved} comparison={comparison} />}
      {equal.length > 0 && (
        <details className="fold">
          <summary>{say(web.runs.equal, { n: equal.length })}</summary>
          <PairRows title={title} pairs={equal} comparison={comparison} />
        </details>
      )}
    </section>
  );
}

function PairRows({ title, pairs, comparison: { left, right } }: PairsOf): ReactNode {
  const { web, say, number, locale } = useSpeech();
  const sign = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" });
  return (
    <Table
      caption={title}
      rows={pairs}
      keyOf={({ name }) => name}
      columns={[
        { label: say(web.runs.figure), show: ({ name }) => name },
        { label: String(left.run), show: (pair) => number(pair.left), isNumber: true },
        { label: String(right.run), show: (pair) => number(pair.right), isNumber: true },
        { label: "Δ", show: (pair) => sign.format(pair.right - pair.left), isNumber: true },
      ]}
    />
  );
}

/** How far apart two figures are, whichever way. */
function movedBy({ left, right }: Pair): number {
  return Math.abs(right - left);
}
