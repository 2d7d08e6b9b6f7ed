import type { ReactNode } from "react";
import { Table } from "../../parts/table.tsx";
import { useSpeech } from "../../speech/speech-context.tsx";
import type { Run } from "./run.ts";

/** What a run sent to its platform, function by function, and when it waited for it; nothing where it sent nothing. */
export function RunTraffic({ run: { sent, pauses } }: { readonly run: Run }): ReactNode {
  const { words, say, number, time } = useSpeech();
  const { traffic } = words.screens;
  if (sent.length === 0 && pauses.length === 0) return null;
  return (
    <section className="card wide">
      <h2>{say(traffic.title)}</h2>
      {pauses.map(({ reason, since, ended_at }) => (
        <p key={since}>{say(traffic[reason], { since: time(since), until: time(ended_at) })}</p>
      ))}
      <Table
        caption={say(traffic.title)}
        rows={sent}
        keyOf={(one) => one.function}
        columns={[
          { label: say(traffic.function), show: (one) => <span className="code">{one.function}</span> },
          { label: say(traffic.calls), show: ({ calls }) => number(calls), isNumber: true },
          { label: say(traffic.rows), show: ({ rows }) => number(rows), isNumber: true },
          { label: say(traffic.retries), show: ({ retries }) => number(retries), isNumber: true },
          { label: say(traffic.refusals), show: ({ refusals }) => number(refusals), isNumber: true },
          {
            label: say(traffic.seconds),
            show: ({ took_ms }) => number(Math.round(took_ms / 100) / 10),
            isNumber: true,
          },
        ]}
      />
    </section>
  );
}
