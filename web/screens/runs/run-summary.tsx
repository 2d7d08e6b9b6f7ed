import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { BarTable } from "../../parts/charts/bar-table.tsx";
import { KindCounts } from "../../parts/kind-counts.tsx";
import { Notice } from "../../parts/notice.tsx";
import { PictureAge } from "../../parts/picture-age.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { Untaken } from "../../parts/untaken.tsx";
import { OUTCOME_TONES, useNames } from "../../speech/use-names.ts";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Run } from "./run.ts";
import { RunTraffic } from "./run-traffic.tsx";

/** What a run came to, on one page. */
export function RunSummary({ run }: { readonly run: Run }): ReactNode {
  const { web, say } = useSpeech();
  return (
    <div className="cards">
      {run.refusals.length > 0 && (
        <div className="wide">
          <Notice tone="broken">
            <p>
              <strong>{say(web.runs.refusals)}</strong>
            </p>
            {run.refusals.map(({ file, sentence, next_step }) => (
              <p key={file + sentence}>
                {sentence} {next_step}
              </p>
            ))}
          </Notice>
        </div>
      )}
      {run.plan !== null && run.plan.picture_age !== null && (
        <div className="wide">
          <PictureAge age={run.plan.picture_age} />
        </div>
      )}
      {run.counts !== null && (
        <section className="card wide">
          <h2>{say(web.runs.counts)}</h2>
          <KindCounts counts={run.counts} />
          <Untaken taking={run.taking} />
        </section>
      )}
      <Decisions run={run} />
      <Stages run={run} />
      <Delivery run={run} />
      <RunTraffic run={run} />
    </div>
  );
}

function Decisions({ run: { decisions } }: { readonly run: Run }): ReactNode {
  const { web, say, number } = useSpeech();
  const { outcome, reason } = useNames();
  if (decisions === null) return null;
  const bars = Object.entries(decisions.by_reason)
    .filter(([name]) => name !== "enrolled")
    .map(([name, count]) => ({
      name,
      label: reason(name),
      count,
      tone: "warning" as const,
      to: `/decisions?reason=${name}`,
    }));
  return (
    <section className="card">
      <h2>{say(web.runs.decisions)}</h2>
      <p className="row">
        {Object.entries(decisions.by_outcome).map(([name, count]) => (
          <Tag key={name} tone={OUTCOME_TONES[name] ?? "plain"}>
            {number(count)} {outcome(name)}
          </Tag>
        ))}
      </p>
      <BarTable
        caption={say(web.runs.decisions)}
        heads={[say(web.common.reason), say(web.common.number)]}
        bars={bars.toSorted((one, other) => other.count - one.count)}
        number={number}
      />
    </section>
  );
}

function Stages({ run }: { readonly run: Run }): ReactNode {
  const { web, words, say, number } = useSpeech();
  const stages: Readonly<Record<string, string>> = words.screens.progress;
  const links = [
    { run: run.plan_run, text: web.runs.applies },
    { run: run.undoes_run, text: web.runs.undoes },
  ];
  return (
    <section className="card">
      <h2>{say(web.runs.stages)}</h2>
      <BarTable
        caption={say(web.runs.stages)}
        heads={[say(web.runs.stages), say(web.runs.took)]}
        bars={Object.entries(run.durations_ms).map(([stage, ms]) => ({
          name: stage,
          label: say(stages[stage] ?? stage),
          count: ms,
        }))}
        number={(ms) => say(web.runs.seconds, { seconds: number(Math.round(ms / 10) / 100) })}
      />
      <p className="soft">{say(web.runs.memory, { memory: number(Math.round(run.peak_memory_bytes / 1e6)) })}</p>
      {links.map((link) =>
        link.run === null ? null : (
          <p key={link.text}>
            <Link to={`/runs/${link.run}`}>{say(link.text, { run: String(link.run) })}</Link>
          </p>
        ),
      )}
    </section>
  );
}

function Delivery({ run: { delivery } }: { readonly run: Run }): ReactNode {
  const { web, say, number, time } = useSpeech();
  if (delivery === null) return null;
  const { source, year, extracted_at, files } = delivery;
  return (
    <section className="card wide">
      <h2>{say(web.runs.delivery)}</h2>
      <p className="soft">{say(web.runs.deliveryOf, { source, year, time: time(extracted_at) })}</p>
      <Table
        caption={say(web.runs.delivery)}
        rows={files}
        keyOf={({ file }) => file}
        columns={[
          { label: say(web.runs.file), show: ({ file }) => <span className="code">{file}</span> },
          { label: say(web.runs.rows), show: ({ rows }) => number(rows), isNumber: true },
          { label: say(web.runs.accepted), show: ({ accepted }) => number(accepted), isNumber: true },
          { label: say(web.runs.refused), show: ({ refused }) => number(refused), isNumber: true },
          {
            label: say(web.runs.changed),
            show: ({ added, changed, removed }) => `+${number(added)} ~${number(changed)} −${number(removed)}`,
            isNumber: true,
          },
        ]}
      />
    </section>
  );
}
