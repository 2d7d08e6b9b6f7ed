import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { RUN_TONES } from "../../../parts/run-tones.ts";
import { Tag } from "../../../parts/tag.tsx";
import { useSpeech } from "../../../speech/speech-context.tsx";
import type { Comparison } from "./comparison.ts";
import { moreOf, type Pair, sumOf } from "./differences.ts";
import type { Section } from "./use-sections.ts";

/** Both runs at a glance: what they were, and the few figures by which they are told apart. */
export function Sides({
  comparison,
  sections,
}: {
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
}): ReactNode {
  return (
    <div className="sides">
      <Side side={comparison.left} />
      <Side side={comparison.right} />
      <Totals comparison={comparison} sections={sections} />
    </div>
  );
}

function Side({ side }: { readonly side: Comparison["left"] }): ReactNode {
  const { web, words, say, time } = useSpeech();
  const { run, kind, status, author, started_at } = side;
  return (
    <section className="card">
      <div className="spread">
        <h2>
          <Link to={`/runs/${run}`}>{say(web.runs.title, { run: String(run) })}</Link>
        </h2>
        <Tag tone={RUN_TONES[status]}>{say(words.screens.runStatuses[status])}</Tag>
      </div>
      <p className="soft">
        {say(web.runs.by, { kind: say(words.screens.runKinds[kind]), author, time: time(started_at) })}
      </p>
    </section>
  );
}

function Totals({
  comparison: { changes, moves },
  sections,
}: {
  readonly comparison: Comparison;
  readonly sections: readonly Section[];
}): ReactNode {
  const { web, say, number } = useSpeech();
  const made = changes.filter(({ action }) => action !== "held" && action !== "failed");
  const held = changes.filter(({ action }) => action === "held");
  const decisions = moves.reduce((sum, { count }) => sum + count, 0);
  const totals: readonly (Pair & Pick<Section, "written">)[] = [
    { ...sumOf(say(web.comparison.changes), named(made)) },
    { ...sumOf(say(web.runs.held), named(held)) },
    ...sections
      .filter(({ name }) => name === "problems" || name === "stages")
      .map(({ title, pairs, ...section }) => ({ ...section, ...sumOf(title, pairs) })),
  ];
  return (
    <section className="card wide">
      <dl className="figures">
        <div>
          <dt>{say(web.comparison.decisions)}</dt>
          <dd>{number(decisions)}</dd>
        </div>
        {totals.map((total) => (
          <div key={total.name}>
            <dt>{total.name}</dt>
            <dd>
              <FromTo pair={total} written={total.written ?? number} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );

  function named(rows: typeof changes): readonly Pair[] {
    return rows.map((row) => ({ ...row, name: row.kind }));
  }
}

function FromTo({ pair, written }: { readonly pair: Pair; readonly written: (value: number) => string }): ReactNode {
  if (moreOf(pair) === 0) return written(pair.right);
  return (
    <>
      <span className="soft">{written(pair.left)} →</span> {written(pair.right)}
    </>
  );
}
